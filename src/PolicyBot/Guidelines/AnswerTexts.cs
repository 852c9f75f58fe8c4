using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines;

/// <summary>Texts on answers.</summary>
internal sealed class AnswerTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(AnswerTexts));

    public string Source => Get();

    public string AdoptedWording => Get();

    public string WordingApplies => Get();

    public string Related => Get();

    public string DidYouMean => Get();

    public string NotCovered => Get();

    public string NotCoveredHeading => Get();

    public string AskSomething => Get();

    public string NoneOfThese => Get();

    public string UnknownRule => Get();

    public string WasThisUseful => Get();

    public string Useful => Get();

    public string NotUseful => Get();

    public string ThanksForVote => Get();

    public string BackToFirst => Get();

    public string BackToChoices => Get();

    public string AskTheAdviser(string adviser) => Fill(adviser);

    public string Item(int item) => Fill(item);

    public string Adopted(string by, string date) => Fill(by, date);
}
