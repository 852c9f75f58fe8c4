// PolicyBot in one resource group, for one municipality or many: an identity, the bot and its Teams channel, two instances of the program,
// PostgreSQL, and alerts. There is no secret in it.

@description('Start of every resource name: lower-case letters, digits and hyphens. The database server\'s name must be free in all of Azure.')
@minLength(3)
@maxLength(20)
param name string

@description('Where everything lives but the Azure Bot, which is global.')
param location string = 'norwayeast'

@description('The application id of the bot\'s registration in Entra (README.md tells how to make it). Empty: the managed identity itself is the bot.')
param appId string = ''

@description('The program\'s container image, such as kommunen.azurecr.io/policybot:1.0.0.')
param image string

@description('The container registry in this resource group that has the image. Empty: anybody may fetch the image.')
param registryName string = ''

@description('The municipality of this tenant: the id of a pack.')
param municipality string = 'gausdal'

@description('Folders in the image with packs of your own.')
param packFolders string[] = []

@description('Further tenants that are served: Microsoft 365 tenant id to the id of a pack.')
param tenants object = {}

@description('Id of a pack to the Entra object ids of those who may tie a channel to its job.')
param administrators object

@description('Id of a pack to the Entra object ids of those who decide on plans. Left out: the members of the channel that is tied to approval.')
param radmannsteam object = {}

@description('Id of a pack to the Entra object ids of the informasjonsrådgiver. Left out: the members of the channel that is tied to cases.')
param informasjonsradgiver object = {}

@description('Settings that are to differ from docs/settings.md, such as { Outbox__PerSecond: \'10\' }.')
param settings object = {}

@description('Who is told by e-mail when something is wrong.')
@minLength(1)
param alertEmails string[]

@description('A network of its own: the database has no public address. Can\'t be changed later without moving the database.')
param privateNetwork bool = false

@description('Two database servers in two zones, so that one may fail; costs twice as much, and not on a burstable size.')
param databaseInTwoZones bool = false

@description('The size of the database server.')
param databaseSku { name: string, tier: 'Burstable' | 'GeneralPurpose' | 'MemoryOptimized' } = { name: 'Standard_B1ms', tier: 'Burstable' }

@description('F0 is free and has Teams; S1 has an agreement on availability.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
    registryName: registryName
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: name
    location: location
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    alertEmails: alertEmails
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: name
    location: location
    sku: databaseSku
    inTwoZones: databaseInTwoZones
    identityName: identity.outputs.name
    identityPrincipalId: identity.outputs.principalId
    subnetId: privateNetwork ? network!.outputs.databaseSubnetId : ''
    privateDnsZoneId: privateNetwork ? network!.outputs.privateDnsZoneId : ''
    workspaceId: monitoring.outputs.workspaceId
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: name
    location: location
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    workspaceId: monitoring.outputs.workspaceId
  }
}

// One can fail, or be changed for a newer version, while the other answers.
var instances = 2

module appSettings 'modules/settings.bicep' = {
  name: 'settings'
  params: {
    appId: empty(appId) ? identity.outputs.clientId : appId
    identityClientId: identity.outputs.clientId
    publicAddress: 'https://${name}.${environment.outputs.domain}'
    databaseHost: database.outputs.host
    databaseName: database.outputs.databaseName
    databaseRole: identity.outputs.name
    municipality: municipality
    instances: instances
    packFolders: packFolders
    tenants: tenants
    administrators: administrators
    radmannsteam: radmannsteam
    informasjonsradgiver: informasjonsradgiver
    overrides: settings
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    environmentId: environment.outputs.id
    identityId: identity.outputs.id
    image: image
    registryServer: identity.outputs.registryServer
    instances: instances
    variables: appSettings.outputs.variables
    insightsConnectionString: monitoring.outputs.insightsConnectionString
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    sku: botSku
    appId: appId
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    domain: app.outputs.domain
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    actionGroupId: monitoring.outputs.actionGroupId
    databaseId: database.outputs.id
    readyUrl: 'https://${app.outputs.domain}/readyz'
  }
}

@description('For --app-id of the app package.')
output appId string = empty(appId) ? identity.outputs.clientId : appId

@description('For --domain of the app package.')
output domain string = app.outputs.domain

@description('The subject of the registration\'s federated credential.')
output identityPrincipalId string = identity.outputs.principalId
