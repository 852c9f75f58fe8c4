using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests.TryOut;

/// <summary>A fact that opens the try-out room in a browser.</summary>
public sealed class RoomFactAttribute() : RequirementFactAttribute(Node.Missing ?? RoomStage.Missing ?? Chromium.Missing);
