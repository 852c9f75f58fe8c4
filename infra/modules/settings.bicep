// Every setting that the program reads (docs/settings.md), as environment variables. A test holds the two lists together.
// Not here: Storage:File, for PostgreSQL is used; Bot:ClientSecret and Bot:CertificatePath, for an identity is;
// TryOut:Enabled, for the room is for trying out on one machine.

param appId string
param identityClientId string
param publicAddress string
param databaseHost string
param databaseName string
param databaseRole string
param municipality string
param instances int
param packFolders string[]
param tenants object
param administrators object
param radmannsteam object
param informasjonsradgiver object

@description('What is to differ.')
param overrides object

var defaults = {
  Bot__AppId: appId
  Bot__TenantId: tenant().tenantId
  Bot__Credential: 'managed-identity'
  Bot__ManagedIdentityClientId: identityClientId
  Bot__AllowedServiceUrls: 'https://smba.trafficmanager.net'
  Bot__OpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration'
  Bot__TokenIssuer: 'https://api.botframework.com'
  Bot__TurnTimeout: '00:00:14'
  Bot__ConnectorTries: '3'
  Bot__ConnectorTimeout: '00:00:05'
  Bot__CallsPerConversation: '7/1 8/2 60/30 1800/3600'
  Bot__Instances: string(instances)
  Municipalities__Default: municipality
  Storage__PostgreSql: 'Host=${databaseHost};Database=${databaseName};Username=${databaseRole};SSL Mode=VerifyFull'
  Storage__PostgreSqlCredential: 'managed-identity'
  Storage__ManagedIdentityClientId: identityClientId
  Outbox__Pause: '00:00:02'
  Outbox__PerSecond: '20'
  Outbox__Lease: '00:00:25'
  Outbox__LongestWait: '00:05:00'
  Outbox__Failures: '30'
  Plans__Pause: '00:01:00'
  Accounts__Pause: '00:01:00'
  Reading__Pause: '00:00:30'
  Feedback__Pause: '00:01:00'
  Retention__Pause: '01:00:00'
  Retention__MessageDays: '30'
  Retention__ContactDays: '365'
  Retention__DraftDays: '365'
  Retention__OfferDays: '90'
  Retention__InquiryDays: '365'
  Retention__QuestionDays: '730'
  Retention__ReadingDays: '730'
  Retention__ReminderDays: '400'
  Teams__TargetedMessages: 'true'
  Teams__RosterTimeout: '00:00:01.500'
  Teams__RosterKept: '00:02:00'
  Teams__TurnsAtOnce: '60'
  Teams__TurnsPerSecond: '2'
  Absence__PeoplePicker: 'true'
  Language__FollowTeams: 'true'
  Health__OutboxAge: '00:15:00'
  Health__Pause: '00:00:15'
  Http__Patience: '00:00:10'
  Archive__PublicAddress: publicAddress
}

var single = map(items(union(defaults, overrides)), one => { name: one.key, value: string(one.value) })

var tenantVariables = map(items(tenants), one => { name: 'Municipalities__Tenants__${one.key}', value: string(one.value) })

var folderVariables = map(range(0, length(packFolders)), i => { name: 'Municipalities__PackFolders__${i}', value: packFolders[i] })

var peopleVariables = flatten(concat(
  map(items(administrators), one => map(range(0, length(one.value)), i => { name: 'Municipalities__Administrators__${one.key}__${i}', value: string(one.value[i]) })),
  map(items(radmannsteam), one => map(range(0, length(one.value)), i => { name: 'Municipalities__Radmannsteam__${one.key}__${i}', value: string(one.value[i]) })),
  map(items(informasjonsradgiver), one => map(range(0, length(one.value)), i => { name: 'Municipalities__Informasjonsradgiver__${one.key}__${i}', value: string(one.value[i]) }))
))

@description('Name and value of each variable.')
output variables { name: string, value: string }[] = concat(single, folderVariables, tenantVariables, peopleVariables)
