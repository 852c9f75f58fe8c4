using 'main.bicep'

param name = 'policybot-gausdal'
param municipality = 'gausdal'
// Entra object ids, as the Entra admin centre shows them for each person.
param administrators = [
  '00000000-0000-0000-0000-000000000000'
]
