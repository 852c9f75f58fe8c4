// The Azure Bot and its Teams channel.

param name string
param sku string

@description('The registration, which has a federated credential for the identity. Empty: the identity is the bot itself.')
param appId string

param identityId string
param identityClientId string
param domain string

var ofRegistration = {
  msaAppType: 'SingleTenant'
  msaAppId: appId
}

var ofIdentity = {
  msaAppType: 'UserAssignedMSI'
  msaAppId: identityClientId
  msaAppMSIResourceId: identityId
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: union(empty(appId) ? ofIdentity : ofRegistration, {
    displayName: 'PolicyBot'
    endpoint: 'https://${domain}/api/messages'
    msaAppTenantId: tenant().tenantId
    // Only by Entra: the bot's old keys do not work.
    disableLocalAuth: true
  })

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
      }
    }
  }
}
