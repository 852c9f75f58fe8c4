using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Feedback;

/// <summary>Texts on the adviser's report.</summary>
internal sealed class FeedbackTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(FeedbackTexts));

    public string NothingYet => Get();

    public string MostAsked => Get();

    public string LeastHelpful => Get();

    public string Uncovered => Get();

    public string ShowThisWeek => Get();

    public string ShowFiveWeeks => Get();

    public string Heading(string municipality) => Fill(municipality);

    public string OnlyTheAdviser(string adviser) => Fill(adviser);

    public string OneWeek(int week) => Fill(week);

    public string Weeks(int from, int to) => Fill(from, to);

    public string Answers(int answers) => Fill(answers);

    public string NotCovered(int questions) => Fill(questions);

    public string Useful(int percent) => Fill(percent);

    public string Shown(int times) => Fill(times);

    public string AskedTimes(int times) => Fill(times);

    public string SaidNo(int no, int votes) => Fill(no, votes);

    public string OtherUncovered(int questions) => Fill(questions);

    public string NobodyIsSeen(int fewestVotes, int fewestQuestions) => Fill(fewestVotes, fewestQuestions);
}
