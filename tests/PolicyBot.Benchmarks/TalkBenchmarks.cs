using BenchmarkDotNet.Attributes;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.FollowUps;
using PolicyBot.Guidelines.Search;
using PolicyBot.Talk;

namespace PolicyBot.Benchmarks;

/// <summary>What each message costs before it is asked, and a follow-up, which is asked twice.</summary>
[MemoryDiagnoser]
public class TalkBenchmarks
{
    private const string Question = "Hei, kan jeg bruke e-postadressen fra jobben når jeg lager en profil på Facebook? Takk på forhånd";
    private GuidelineSearch search = null!;
    private LastTopic? topic;

    [GlobalSetup]
    public void Load()
    {
        search = new GuidelineSearch(ManySections.BothPacks);
        topic = FollowUp.Ask(search, Question, before: null).Topic;
    }

    [Benchmark]
    public string Listen()
    {
        var typed = TypedText.Read(Question);
        var words = Folding.Words(typed.WithoutLinks);
        return SmallTalk.KindOf(words, isQuestion: false) is null && !OtherLanguages.IsIn(typed.Text, words) ? SmallTalk.WithoutCourtesy(typed.Text, words) : "";
    }

    [Benchmark]
    public object FollowUpAsked() => FollowUp.Ask(search, "og hva med LinkedIn?", topic);
}
