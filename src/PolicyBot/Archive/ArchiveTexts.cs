using System.Globalization;
using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Archive;

/// <summary>Texts of what goes to the archive, and of getting it.</summary>
internal sealed class ArchiveTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(ArchiveTexts));
    private static readonly NumberFormatInfo Figures = new() { NumberGroupSeparator = "\u00A0", NumberDecimalDigits = 0 };

    public string NoLongerAsked => Get();

    public string Confirmed => Get();

    public string Started => Get();

    public string Sent => Get();

    public string Received => Get();

    public string Revised => Get();

    public string RevisionWithdrawn => Get();

    public string Registered => Get();

    public string Exported => Get();

    public string HandoverOffered => Get();

    public string HandoverAccepted => Get();

    public string HandoverRefused => Get();

    public string HandoverWithdrawn => Get();

    public string DeputyOffered => Get();

    public string DeputyAccepted => Get();

    public string DeputyRefused => Get();

    public string DeputyWithdrawn => Get();

    public string DeputyEnded => Get();

    public string DeputyLeft => Get();

    public string Number => Get();

    public string Municipality => Get();

    public string Account => Get();

    public string Status => Get();

    public string Owner => Get();

    public string Guidelines => Get();

    public string FactsCaption => Get();

    public string SendingCaption => Get();

    public string DecisionsHeading => Get();

    public string NoDecision => Get();

    public string NoComment => Get();

    public string AnswersHeading => Get();

    public string Question => Get();

    public string Answer => Get();

    public string HistoryHeading => Get();

    public string Count => Get();

    public string What => Get();

    public string Who => Get();

    public string OsloTime => Get();

    public string Utc => Get();

    public string AboutHeading => Get();

    public string About => Get();

    public string Export => Get();

    public string LinksSent => Get();

    public string File => Get();

    public string Size => Get();

    public string DownloadDocument => Get();

    public string DownloadData => Get();

    public string LinkGoneHeading => Get();

    public string LinkGone => Get();

    public string Guideline(string document, string adopted, string version) => Fill(document, adopted, version);

    public string EarlierGuideline(string document, string version) => Fill(document, version);

    public string Description(string number, string municipality) => Fill(number, municipality);

    public string HistoryCaption(string number, string municipality) => Fill(number, municipality);

    public string DecisionsCaption(int version) => Fill(version);

    public string ChangesCaption(int before, int now) => Fill(before, now);

    public string OnlyTheTeamExports(string team) => Fill(team);

    public string NoPublicAddress(string number) => Fill(number);

    public string CardHeading(string number) => Fill(number);

    public string CardIntro(int minutes, string until) => Fill(minutes, until);

    /// <summary>As <c>12 345 byte</c>.</summary>
    public static string Bytes(int count) => $"{count.ToString("N", Figures)} byte";
}
