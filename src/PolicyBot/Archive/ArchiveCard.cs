using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Archive;

/// <summary>The links to a plan's files, for the one who asked for them.</summary>
internal static class ArchiveCard
{
    /// <param name="number">The plan's.</param>
    /// <param name="files">The document to read, then the one for programs.</param>
    /// <param name="address">Of a file, by its name.</param>
    /// <param name="expiresAt">UTC.</param>
    /// <param name="language">The reader's.</param>
    public static AdaptiveCard For(string number, IReadOnlyList<ArchiveFile> files, Func<string, Uri> address, DateTimeOffset expiresAt, Language language)
    {
        var texts = new ArchiveTexts(language);
        var heading = texts.CardHeading(number);
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                new TextBlock { Text = heading, Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                new TextBlock { Text = texts.CardIntro((int)ArchiveExport.Lifetime.TotalMinutes, OsloTime.Clock(expiresAt)) },
                .. files.Select(file => new FactSet { Facts = [Fact.Of(texts.File, file.Name), Fact.Of(texts.Size, ArchiveTexts.Bytes(file.Content.Length)), Fact.Of("SHA-256", file.Sha256)] }),
            ],
            Actions = [.. files.Zip(new[] { texts.DownloadDocument, texts.DownloadData }, (file, title) => new OpenUrlAction { Title = title, Url = address(file.Name) })],
        };
    }
}
