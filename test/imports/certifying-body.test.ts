import { expect, test } from 'vitest'
import { findBodies } from '../../src/imports/certifying-body'

const items: [name: string, short: string, address: string | undefined, body: string | undefined][] = [
  ['Rye Institute Certified Baker', 'RB', 'https://www.rye-institute.com/baker', 'Rye Institute'],
  ['CRUST Registered Oven Tester', 'CROT', 'https://crust-approved.org/ot', 'CRUST'],
  [
    'Bread Native Computing Foundation Certified Loaf',
    'BCL',
    'https://www.bncf.io/loaf',
    'Bread Native Computing Foundation',
  ],
  ['Rolls Networks Certified Expert', 'RNE', 'https://www.rolls.net/e', 'Rolls Networks'],
  ['Rolls Rheinland Oven Specialist', 'ROS', 'https://www.rolls.com/o', 'Rolls Rheinland'],
  // The site of another row bears the name out.
  ['OATS Certified Dough Expert', 'OATS', 'https://www.rye-institute.com/dough', 'Rye Institute'],
  ['CRUST Certified Taster', 'CCT', undefined, 'CRUST'],
  // Capitals before "Certified" in two rows, though they link to a shop.
  ['QBB Certified Baker', 'QB', 'https://shop.example.com/1', 'QBB'],
  ['QBB Certified Miller', 'QM', 'https://shop.example.com/2', 'QBB'],
  ['ITIL Certified Baker', 'IB', 'https://shop.example.com/3', undefined],
  ['ITIL Certified Miller', 'IM', 'https://shop.example.com/4', undefined],
  ['Azure Oven Developer', 'AO', 'https://docs.example.org/5', undefined],
]

test('a body is who the name says where a site or a second row bears it out; else unknown', () => {
  const found = findBodies(items.map(([name, short, address]) => ({ name, short, address })))
  expect(found).toEqual(items.map(([, , , body]) => body))
})
