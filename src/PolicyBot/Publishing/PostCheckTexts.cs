using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Publishing;

/// <summary>Texts of checking a post before it is published.</summary>
internal sealed class PostCheckTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(PostCheckTexts));

    public string Heading => Get();

    public string Intro => Get();

    public string Text => Get();

    public string PeopleLabel => Get();

    public string People => Get();

    public string ChildrenLabel => Get();

    public string Children => Get();

    public string ConsentLabel => Get();

    public string HasConsent => Get();

    public string OthersLabel => Get();

    public string Others => Get();

    public string LeaveLabel => Get();

    public string HasLeave => Get();

    public string CheckIt => Get();

    public string CheckAgain => Get();

    public string Nothing(string municipality) => Fill(municipality);

    public string AllPassed => Get();

    public string SomeToLookOver(int count) => Fill(count);

    public string SomeStop(int count) => Fill(count);

    public string Passed => Get();

    public string LookOver => Get();

    public string Stop => Get();

    public string Because(string words) => Fill(words);

    public string Website => Get();

    public string WebsitePassed => Get();

    public string WebsiteLookOver => Get();

    public string PersonalData => Get();

    public string PersonalDataPassed => Get();

    public string PersonalDataLookOver => Get();

    public string PersonalDataStop => Get();

    public string Confidentiality => Get();

    public string ConfidentialityPassed => Get();

    public string ConfidentialityLookOver => Get();

    public string ConfidentialityStop => Get();

    public string Consent => Get();

    public string ConsentPassed => Get();

    public string ConsentLookOver => Get();

    public string ConsentStop => Get();

    public string Copyright => Get();

    public string CopyrightPassed => Get();

    public string CopyrightStop => Get();

    public string Political => Get();

    public string PoliticalPassed => Get();

    public string PoliticalLookOver => Get();

    public string Signature => Get();

    public string SignaturePassed => Get();

    public string SignatureLookOver => Get();

    public string PlainLanguage => Get();

    public string PlainLanguagePassed => Get();

    public string PlainLanguageLookOver(int longest, int all) => Fill(longest, all);

    /// <summary>The name of a check.</summary>
    public string NameOf(PostCheck check) => check switch
    {
        PostCheck.Website => Website,
        PostCheck.PersonalData => PersonalData,
        PostCheck.Confidentiality => Confidentiality,
        PostCheck.Consent => Consent,
        PostCheck.Copyright => Copyright,
        PostCheck.Political => Political,
        PostCheck.Signature => Signature,
        PostCheck.PlainLanguage => PlainLanguage,
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    /// <summary>The name of a verdict, with a sign that does not need its colour.</summary>
    public string NameOf(PostVerdict verdict) => verdict switch
    {
        PostVerdict.Passed => Passed,
        PostVerdict.LookOver => LookOver,
        PostVerdict.Stop => Stop,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>What a finding means, and what to do.</summary>
    public string ToDo(PostCheck check, PostVerdict verdict, int longest, int words) => (check, verdict) switch
    {
        (PostCheck.Website, PostVerdict.Passed) => WebsitePassed,
        (PostCheck.Website, _) => WebsiteLookOver,
        (PostCheck.PersonalData, PostVerdict.Passed) => PersonalDataPassed,
        (PostCheck.PersonalData, PostVerdict.LookOver) => PersonalDataLookOver,
        (PostCheck.PersonalData, _) => PersonalDataStop,
        (PostCheck.Confidentiality, PostVerdict.Passed) => ConfidentialityPassed,
        (PostCheck.Confidentiality, PostVerdict.LookOver) => ConfidentialityLookOver,
        (PostCheck.Confidentiality, _) => ConfidentialityStop,
        (PostCheck.Consent, PostVerdict.Passed) => ConsentPassed,
        (PostCheck.Consent, PostVerdict.LookOver) => ConsentLookOver,
        (PostCheck.Consent, _) => ConsentStop,
        (PostCheck.Copyright, PostVerdict.Passed) => CopyrightPassed,
        (PostCheck.Copyright, _) => CopyrightStop,
        (PostCheck.Political, PostVerdict.Passed) => PoliticalPassed,
        (PostCheck.Political, _) => PoliticalLookOver,
        (PostCheck.Signature, PostVerdict.Passed) => SignaturePassed,
        (PostCheck.Signature, _) => SignatureLookOver,
        (PostCheck.PlainLanguage, PostVerdict.Passed) => PlainLanguagePassed,
        (PostCheck.PlainLanguage, _) => PlainLanguageLookOver(longest, words),
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
