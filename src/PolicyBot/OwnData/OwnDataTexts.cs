using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.OwnData;

/// <summary>Texts on what is stored about somebody.</summary>
internal sealed class OwnDataTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(OwnDataTexts));

    public string Heading => Get();

    public string Intro(string municipality) => Fill(municipality);

    public string DeletedByItself => Get();

    public string Contact => Get();

    public string Draft => Get();

    public string Plan => Get();

    public string Offer => Get();

    public string Account => Get();

    public string Case => Get();

    public string Question => Get();

    public string Inquiry => Get();

    public string Reading => Get();

    public string Act => Get();

    public string Message => Get();

    public string GetFile => Get();

    public string NoPublicAddress => Get();

    public string FileSent => Get();

    public string FileHeading => Get();

    public string FileIntro(int minutes, string clock) => Fill(minutes, clock);

    public string Download => Get();

    public string OnlyInYourChat => Get();

    public string Delete => Get();

    public string DeleteHeading => Get();

    public string ToBeDeleted => Get();

    public string ToBeKept => Get();

    public string NothingToDelete => Get();

    public string Confirm => Get();

    public string Cancel => Get();

    public string DoneHeading => Get();

    public string IsDeleted => Get();

    public string IsKept => Get();

    public string ComesBack => Get();

    public string IsOpen => Get();

    public string MustBeReached => Get();

    public string Archive => Get();

    public string Name => Get();

    public string MadeAt => Get();

    public string When => Get();

    public string What => Get();

    public string Content => Get();

    public string ById => Get();

    public string ByObjectId => Get();

    public string ContactRecord => Get();

    public string ChosenLanguage => Get();

    public string Unit => Get();

    public string OnAccount => Get();

    public string OnClosure => Get();

    public string OnCase => Get();

    public string OnCrisis => Get();

    public string OnQuestion => Get();

    public string OnReading => Get();

    public string OnChannel => Get();

    /// <summary>What a kind is called.</summary>
    public string Of(OwnDataKind kind) => Get(kind.ToString());

    /// <summary>Why something is kept.</summary>
    public string Of(KeptBecause why) => Get(why.ToString());

    /// <summary>What a record is called: by its own name where it has one.</summary>
    internal string NameOf(OwnRecord record) => record switch
    {
        { Kind: OwnDataKind.Contact, Id: OwnDataRules.ContactId } => ContactRecord,
        { Kind: OwnDataKind.Contact, Id: OwnDataRules.LanguageId } => ChosenLanguage,
        { Kind: OwnDataKind.Contact } => Unit,
        { Kind: OwnDataKind.Act, Name: "account" } => OnAccount,
        { Kind: OwnDataKind.Act, Name: "closure" } => OnClosure,
        { Kind: OwnDataKind.Act, Name: "case" } => OnCase,
        { Kind: OwnDataKind.Act, Name: "crisis" } => OnCrisis,
        { Kind: OwnDataKind.Act, Name: "question" } => OnQuestion,
        { Kind: OwnDataKind.Act, Name: "reading" } => OnReading,
        { Kind: OwnDataKind.Act, Name: "channel" } => OnChannel,
        _ => record.Name,
    };
}
