using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests;

/// <summary>A fact that opens the Agents Playground in a browser.</summary>
public sealed class BrowserFactAttribute() : RequirementFactAttribute(Node.Missing ?? Playground.Missing ?? Chromium.Missing);
