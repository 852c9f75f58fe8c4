// PostgreSQL that takes Entra tokens only: there is no password, so none can be lost.

param name string
param location string
param sku { name: string, tier: string }
param inTwoZones bool

@description('The program\'s identity: the database\'s one role, and its administrator, for nothing else is on the server.')
param identityName string
param identityPrincipalId string

@description('Empty: a public address, open to Azure\'s own services only.')
param subnetId string
param privateDnsZoneId string

param workspaceId string

var databaseName = 'policybot'
var isPrivate = !empty(subnetId)

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-database'
  location: location
  sku: {
    name: sku.name
    tier: sku.tier
  }
  properties: {
    version: '16'
    createMode: 'Default'
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      // Any moment of the last 14 days can be gone back to.
      backupRetentionDays: 14
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: inTwoZones ? 'ZoneRedundant' : 'Disabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      dayOfWeek: 0
      startHour: 2
      startMinute: 0
    }
    network: isPrivate
      ? {
          delegatedSubnetResourceId: subnetId
          privateDnsZoneArmResourceId: privateDnsZoneId
        }
      : {
          publicNetworkAccess: 'Enabled'
        }
  }

  resource policybot 'databases' = {
    name: databaseName
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
  }

  resource administrator 'administrators' = {
    name: identityPrincipalId
    properties: {
      principalName: identityName
      principalType: 'ServicePrincipal'
      tenantId: tenant().tenantId
    }
    dependsOn: [policybot]
  }

  // 0.0.0.0 stands for Azure's own services; whoever comes still needs a token of the identity.
  resource fromAzure 'firewallRules' = if (!isPrivate) {
    name: 'azure'
    properties: {
      startIpAddress: '0.0.0.0'
      endIpAddress: '0.0.0.0'
    }
    dependsOn: [administrator]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: server
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'PostgreSQLLogs'
        enabled: true
      }
    ]
  }
}

output id string = server.id
output host string = server.properties.fullyQualifiedDomainName
output databaseName string = databaseName
