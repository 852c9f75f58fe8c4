using 'main.bicep'

param name = 'policybot-gausdal'
// The bot's registration, as README.md makes it; left out, the managed identity is the bot.
param appId = '00000000-0000-0000-0000-000000000000'
param image = 'kommunen.azurecr.io/policybot:1.0.0'
param registryName = 'kommunen'
param municipality = 'gausdal'
// Entra object ids, as the Entra admin centre shows them for each person.
param administrators = {
  gausdal: ['00000000-0000-0000-0000-000000000000']
}
param alertEmails = ['drift@kommunen.example']

// Several municipalities in one: each with its tenant, and its own administrators above.
// param tenants = {
//   '11111111-2222-3333-4444-555555555555': 'ringebu'
// }
