// What somebody must be told of. docs/drift.md says what each means and what to do.

param name string
param location string
param workspaceId string
param insightsId string
param actionGroupId string
param databaseId string
param readyUrl string

// Asked every five minutes, of the program's own measurements (meter PolicyBot).
var queries = [
  {
    name: 'outbox-age'
    text: 'Messages have waited more than five minutes to be sent.'
    severity: 1
    query: 'AppMetrics | where Name == "policybot.outbox.age" | summarize Waited = max(Max) by bin(TimeGenerated, 5m) | where Waited > 300'
  }
  {
    name: 'set-aside'
    text: 'Messages could not be sent to Teams and were set aside in the last day.'
    severity: 3
    query: 'AppMetrics | where Name == "policybot.outbox.set_aside" | summarize Most = max(Max) by bin(TimeGenerated, 5m) | where Most > 0'
  }
  {
    name: 'turns-failed'
    text: 'More than five turns have failed in a quarter of an hour.'
    severity: 2
    query: 'AppMetrics | where Name == "policybot.turns.failed" | summarize Failed = sum(Sum) by bin(TimeGenerated, 15m) | where Failed > 5'
  }
  {
    name: 'connector-errors'
    text: 'Teams has refused more than twenty calls in a quarter of an hour; the bot\'s token or registration may be wrong.'
    severity: 2
    query: 'AppMetrics | where Name == "policybot.connector.errors" | summarize Refused = sum(Sum) by bin(TimeGenerated, 15m) | where Refused > 20'
  }
  {
    name: 'no-measurements'
    text: 'The program has measured nothing for a quarter of an hour: it does not run, or nobody would be told.'
    severity: 1
    query: 'AppMetrics | where Name == "policybot.outbox.depth" | summarize Last = max(TimeGenerated) | where isnull(Last) or Last < ago(15m)'
  }
]

resource ofMeasurements 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for one in queries: {
  name: '${name}-${one.name}'
  location: location
  properties: {
    displayName: 'PolicyBot: ${one.name}'
    description: one.text
    severity: one.severity
    enabled: true
    autoMitigate: true
    // The table is there when the first measurement has come.
    skipQueryValidation: true
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    scopes: [workspaceId]
    criteria: {
      allOf: [
        {
          query: one.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [actionGroupId]
    }
  }
}]

var databaseMetrics = [
  {
    name: 'database-down'
    text: 'The database does not answer.'
    severity: 0
    metric: 'is_db_alive'
    aggregation: 'Minimum'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'database-full'
    text: 'The database\'s disk is more than 85 % full.'
    severity: 1
    metric: 'storage_percent'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: 85
  }
]

resource ofDatabase 'Microsoft.Insights/metricAlerts@2018-03-01' = [for one in databaseMetrics: {
  name: '${name}-${one.name}'
  location: 'global'
  properties: {
    description: one.text
    severity: one.severity
    enabled: true
    scopes: [databaseId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: one.name
          criterionType: 'StaticThresholdCriterion'
          metricName: one.metric
          metricNamespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
          timeAggregation: one.aggregation
          operator: one.operator
          threshold: one.threshold
        }
      ]
    }
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}]

// From outside, as Teams comes: the address answers, an instance is ready, and the certificate has more than 21 days left.
resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-ready'
  location: location
  kind: 'standard'
  tags: {
    'hidden-link:${insightsId}': 'Resource'
  }
  properties: {
    SyntheticMonitorId: '${name}-ready'
    Name: '${name}-ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'emea-se-sto-edge' }
      { Id: 'emea-gb-db3-azr' }
    ]
    Request: {
      RequestUrl: readyUrl
      HttpVerb: 'GET'
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 21
    }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-not-ready'
  location: 'global'
  properties: {
    description: 'The bot does not answer from outside, is not ready, or its certificate soon expires.'
    severity: 0
    enabled: true
    scopes: [ready.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}
