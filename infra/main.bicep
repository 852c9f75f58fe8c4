// PolicyBot in one resource group: an identity that is the bot, the Azure Bot with its Teams channel, and a web app that runs the program.

@description('Start of every resource name; also the web app\'s host name, so it must be free in all of Azure.')
@minLength(3)
@maxLength(40)
param name string

@description('Where the web app and the identity live. The Azure Bot itself is global.')
param location string = resourceGroup().location

@description('The municipality of this tenant: the id of a pack.')
param municipality string = 'gausdal'

@description('Who may tie a channel to approval: Entra object ids.')
param administrators string[]

@description('Who decides on plans: Entra object ids. Empty: the members of the team whose channel is tied to approval.')
param radmannsteam string[] = []

@description('Size of the plan. One instance only: the database is a file.')
@allowed(['B1', 'B2', 'S1', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('F0 is free and has Teams; S1 has an agreement on availability.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

var administratorSettings = [for (id, i) in administrators: {
  name: 'Municipalities__Administrators__${municipality}__${i}'
  value: id
}]

var radmannsteamSettings = [for (id, i) in radmannsteam: {
  name: 'Municipalities__Radmannsteam__${municipality}__${i}'
  value: id
}]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  // Windows: on Linux the lasting folder is a share whose locks SQLite can't use.
  kind: 'app'
  sku: {
    name: planSku
    capacity: 1
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      netFrameworkVersion: 'v10.0'
      use32BitWorkerProcess: false
      // The worker that sends what is waiting must also run when nobody writes.
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      appSettings: concat([
        { name: 'Bot__AppId', value: identity.properties.clientId }
        { name: 'Bot__TenantId', value: identity.properties.tenantId }
        { name: 'Bot__Credential', value: 'managed-identity' }
        { name: 'Municipalities__Default', value: municipality }
        { name: 'Storage__File', value: 'C:\\home\\policybot.db' }
        // The old process ends before the new one starts, so that only one has the database open.
        { name: 'WEBSITE_DISABLE_OVERLAPPED_RECYCLING', value: '1' }
      ], administratorSettings, radmannsteamSettings)
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: botSku
  }
  properties: {
    displayName: 'PolicyBot'
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: identity.properties.tenantId
    msaAppMSIResourceId: identity.id
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

@description('APP_ID in the app package.')
output appId string = identity.properties.clientId

@description('BOT_DOMAIN in the app package.')
output botDomain string = app.properties.defaultHostName
