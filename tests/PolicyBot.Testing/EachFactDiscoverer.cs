using Xunit.Abstractions;
using Xunit.Sdk;

namespace PolicyBot.Testing;

/// <summary>Finds the facts of <see cref="EachFactAttribute"/>.</summary>
public sealed class EachFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer facts = new(messages);

    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Requirements.Skipped(messages, discoveryOptions, testMethod) ?? facts.Discover(discoveryOptions, testMethod, factAttribute);
}

/// <summary>Finds the theories of <see cref="EachTheoryAttribute"/>.</summary>
public sealed class EachTheoryDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    private readonly TheoryDiscoverer theories = new(messages);

    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Requirements.Skipped(messages, discoveryOptions, testMethod) ?? theories.Discover(discoveryOptions, testMethod, factAttribute);
}

/// <summary>Passes over what can't be run here.</summary>
internal static class Requirements
{
    /// <returns><c>null</c>: it can be run.</returns>
    public static IEnumerable<IXunitTestCase>? Skipped(IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        method.TestClass.Class.ToRuntimeType().GetCustomAttributes(inherit: true).OfType<RequirementAttribute>().FirstOrDefault()?.Missing is { } missing
            ? [new XunitSkippedDataRowTestCase(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, missing)]
            : null;
}
