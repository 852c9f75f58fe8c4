namespace PolicyBot.Browser.Tests;

/// <summary>Cards in Teams' dark theme, which the client lacks: it draws in the light one, whatever the browser prefers.</summary>
/// <remarks>
/// Source: Microsoft's published settings for cards in Teams, <c>samples/HostConfig/microsoft-teams-dark.json</c> in github.com/microsoft/AdaptiveCards, for
/// what a card shows, and Fluent's dark colours for its fields and buttons. The client writes the colours of the light settings on each element of a card:
/// by these they are found. As in the published settings, coloured containers keep their light background and have dark letters.
/// </remarks>
internal static class DarkTheme
{
    /// <summary>With this on the page its cards are dark; taken away they are as before.</summary>
    public const string StyleSheet = """
        :has(> .ac-preview-panel) {
          background-color: #1f1f1f !important;
          --colorNeutralForeground1: #ffffff; --colorNeutralForeground1Hover: #ffffff; --colorNeutralForeground2: #d6d6d6;
          --colorNeutralForeground3: #adadad; --colorNeutralForeground4: #999999;
          --colorNeutralBackground1: #292929; --colorNeutralBackground1Hover: #3d3d3d; --colorNeutralBackground2: #1f1f1f;
          --colorNeutralBackground3: #141414; --colorNeutralBackground4: #0a0a0a; --colorSubtleBackgroundHover: #383838;
          --colorNeutralStroke1: #666666; --colorNeutralStroke2: #525252; --colorNeutralStroke3: #3d3d3d; --colorNeutralStrokeAccessible: #adadad;
          --colorBrandBackground: #4f52b2; --colorBrandForeground1: #7f85f5; --colorCompoundBrandForeground1: #7f85f5; --colorCompoundBrandStroke: #7f85f5;
          --colorCompoundBrandBackground: #7f85f5; --colorPaletteRedForeground1: #e37d80; --colorPaletteRedForeground3: #e37d80;
        }
        .ac-adaptiveCard { background-color: #2d2c2c !important; }
        .ac-container[style*="rgb(249, 248, 247)"] { background-color: #292828 !important; }
        .ac-adaptiveCard [style*="color: rgb(37, 36, 36)"] { color: #ffffff !important; }
        .ac-adaptiveCard [style*="color: rgba(37, 36, 36, 0.75)"] { color: rgba(255, 255, 255, 0.75) !important; }
        .ac-adaptiveCard [style*="color: rgb(196, 49, 75)"] { color: #d74654 !important; }
        .ac-container .ac-container[style*="background-color"]:not([style*="rgb(249, 248, 247)"]) [style*="rgb(37, 36, 36)"] { color: #201f1f !important; }
        .ac-container .ac-container[style*="background-color"]:not([style*="rgb(249, 248, 247)"]) [style*="rgba(37, 36, 36, 0.75)"] { color: #2d2c2c !important; }
        """;
}
