namespace PolicyBot.Archive;

/// <summary>How the document looks, on a screen and on A4.</summary>
internal static class ArchiveStyle
{
    public static readonly Html Css = new("""
        @page { size: A4; margin: 20mm 18mm; }
        body { font-family: sans-serif; font-size: 11pt; line-height: 1.45; color: #1a1a1a; background: #fff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6em; line-height: 1.2; margin: 0.2em 0 0.8em; }
        h2 { font-size: 1.3em; margin: 2em 0 0.5em; border-bottom: 2px solid #1a1a1a; }
        h3 { font-size: 1.1em; margin: 1.4em 0 0.4em; }
        h1, h2, h3, caption { break-after: avoid; }
        h1, td, th { overflow-wrap: anywhere; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 1em; }
        caption { text-align: left; font-weight: bold; padding: 0.5em 0 0.2em; }
        th, td { text-align: left; vertical-align: top; border: 1px solid #767676; padding: 0.3em 0.5em; }
        thead th { background: #eee; overflow-wrap: normal; }
        tr { break-inside: avoid; }
        .answers th[scope=row], .facts th { width: 34%; }
        .time { white-space: nowrap; overflow-wrap: normal; }
        .history { font-size: 0.82em; }
        @media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } }
        """);
}
