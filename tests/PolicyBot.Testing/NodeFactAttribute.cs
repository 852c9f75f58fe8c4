namespace PolicyBot.Testing;

/// <summary>A fact that runs a script of <c>tests/node</c>.</summary>
public sealed class NodeFactAttribute() : RequirementFactAttribute(Node.Missing);
