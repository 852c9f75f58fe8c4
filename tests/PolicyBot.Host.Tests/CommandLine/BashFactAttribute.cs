using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.CommandLine;

/// <summary>A fact that runs bash.</summary>
public sealed class BashFactAttribute() : RequirementFactAttribute(File.Exists("/bin/bash") ? null : "Needs /bin/bash.");
