using System.Text;
using PolicyBot.Municipalities;

namespace PolicyBot.Archive;

/// <summary>What goes into the archive of a plan. The same history gives the same bytes.</summary>
internal static class ArchiveFiles
{
    /// <summary>The document to read, then the one for programs.</summary>
    public static IReadOnlyList<ArchiveFile> Of(PlanHistory history, Municipality municipality)
    {
        var plan = new ArchivedPlan(history, municipality);
        return
        [
            new ArchiveFile($"{plan.Number}.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(ArchiveHtml.Of(plan))),
            new ArchiveFile($"{plan.Number}.json", "application/json", ArchiveJson.Of(plan)),
        ];
    }

    /// <summary>The hashes as <c>sha256sum --check</c> reads them, a file a line.</summary>
    public static string Checksums(IEnumerable<ArchiveFile> files) => string.Concat(files.Select(file => $"{file.Sha256}  {file.Name}\n"));
}
