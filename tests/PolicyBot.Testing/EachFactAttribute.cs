using Xunit;
using Xunit.Sdk;

namespace PolicyBot.Testing;

/// <summary>A fact of an abstract class: each subclass that <see cref="RequirementAttribute">needs what is missing here</see> passes over it, and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("PolicyBot.Testing.EachFactDiscoverer", "PolicyBot.Testing")]
public sealed class EachFactAttribute : FactAttribute;

/// <summary>A theory of an abstract class; see <see cref="EachFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("PolicyBot.Testing.EachTheoryDiscoverer", "PolicyBot.Testing")]
public sealed class EachTheoryAttribute : TheoryAttribute;
