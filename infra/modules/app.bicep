// Two instances of the program, each with a collector beside it that takes its measurements to Application Insights.

param name string
param location string
param environmentId string
param identityId string
param image string

@description('Empty: anybody may fetch the image.')
param registryServer string

param instances int
param variables { name: string, value: string }[]
param insightsConnectionString string

var port = 8080

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      // The new version takes over when it is ready; both understand the database meanwhile.
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: empty(registryServer)
        ? []
        : [
            {
              server: registryServer
              identity: identityId
            }
          ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      scale: {
        minReplicas: instances
        maxReplicas: instances
      }
      containers: [
        {
          name: 'policybot'
          image: image
          env: concat(variables, [
            { name: 'ASPNETCORE_ENVIRONMENT', value: 'Production' }
            { name: 'ASPNETCORE_HTTP_PORTS', value: string(port) }
            { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: 'http://localhost:4317' }
            { name: 'OTEL_SERVICE_NAME', value: 'policybot' }
          ])
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 1
              failureThreshold: 60
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 10
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 3
            }
          ]
        }
        {
          name: 'collector'
          image: 'otel/opentelemetry-collector-contrib:0.115.0'
          args: ['--config=env:COLLECTOR_CONFIG']
          env: [
            { name: 'COLLECTOR_CONFIG', value: loadTextContent('collector.yaml') }
            { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnectionString }
          ]
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
        }
      ]
    }
  }
}

output domain string = app.properties.configuration.ingress.fqdn
