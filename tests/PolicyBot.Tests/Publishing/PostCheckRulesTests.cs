using PolicyBot.Municipalities;
using PolicyBot.Publishing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Publishing;

/// <summary>What a post is checked for.</summary>
public sealed class PostCheckRulesTests
{
    private static readonly Post Good = new("Biblioteket er åpent på lørdag. Les mer på https://www.gausdal.kommune.no/bibliotek\nHilsen Kari", "Kari Nordmann");

    [Fact]
    public void Given_a_post_with_all_in_order_when_it_is_checked_then_every_check_passes() =>
        Assert.All(PostCheckRules.Check(Good, A.Gausdal), finding => Assert.Equal(PostVerdict.Passed, finding.Verdict));

    [Fact]
    public void Given_two_municipalities_when_a_post_is_checked_then_each_has_the_checks_of_its_pack()
    {
        Assert.Equal(Enum.GetValues<PostCheck>(), PostCheckRules.Check(Good, A.Gausdal).Select(finding => finding.Check));
        Assert.DoesNotContain(PostCheck.Signature, PostCheckRules.Check(Good, A.Ringebu).Select(finding => finding.Check));
    }

    [Theory]
    [InlineData("Biblioteket er åpent. Kari", PostCheck.Website, PostVerdict.LookOver)]
    [InlineData("Ring Ola på 900 00 012", PostCheck.PersonalData, PostVerdict.Stop)]
    [InlineData("Gratulerer til Ola med prisen", PostCheck.PersonalData, PostVerdict.LookOver)]
    [InlineData("Hei fra Kari og Ola", PostCheck.PersonalData, PostVerdict.LookOver)]
    [InlineData("Ola i 3. klasse har fått diagnosen adhd", PostCheck.Confidentiality, PostVerdict.Stop)]
    [InlineData("Ola har fått diagnosen autisme", PostCheck.Confidentiality, PostVerdict.Stop)]
    [InlineData("Foredrag om diabetes på torsdag", PostCheck.Confidentiality, PostVerdict.LookOver)]
    [InlineData("Stem på Bygdelista ved valget", PostCheck.Political, PostVerdict.LookOver)]
    [InlineData("Biblioteket er åpent.", PostCheck.Signature, PostVerdict.LookOver)]
    public void Given_something_to_mend_when_a_post_is_checked_then_its_check_says_so(string text, PostCheck check, PostVerdict verdict) =>
        Assert.Equal(verdict, VerdictOf(new Post(text, "Kari"), check));

    [Fact]
    public void Given_pictures_when_a_post_is_checked_then_children_need_consent_and_others_are_looked_over()
    {
        Assert.Equal(PostVerdict.LookOver, VerdictOf(Good with { ShowsPeople = true }, PostCheck.Consent));
        Assert.Equal(PostVerdict.Stop, VerdictOf(Good with { ShowsVulnerable = true }, PostCheck.Consent));
        Assert.Equal(PostVerdict.Passed, VerdictOf(Good with { ShowsVulnerable = true, HasConsent = true }, PostCheck.Consent));
        Assert.Equal(PostVerdict.Stop, VerdictOf(Good with { HasOthersWork = true }, PostCheck.Copyright));
        Assert.Equal(PostVerdict.Passed, VerdictOf(Good with { HasOthersWork = true, HasLeave = true }, PostCheck.Copyright));
    }

    [Fact]
    public void Given_long_sentences_when_a_post_is_checked_then_the_longest_is_counted()
    {
        var finding = PostCheckRules.Check(Good with { Text = $"{string.Join(' ', Enumerable.Repeat("ord", 26))}. Kort." }, A.Gausdal).Single(finding => finding.Check == PostCheck.PlainLanguage);

        Assert.Equal((PostVerdict.LookOver, 26, 27), (finding.Verdict, finding.LongestSentence, finding.Words));
    }

    [Fact]
    public void Given_several_findings_when_the_whole_is_told_then_it_is_as_bad_as_the_worst() =>
        Assert.Equal(PostVerdict.Stop, PostCheckRules.Overall(PostCheckRules.Check(Good with { Text = "27888948231" }, A.Gausdal)));

    [Fact]
    public void Given_a_municipality_when_an_answer_is_drafted_then_it_is_signed_as_the_municipality_does_and_what_may_be_left_has_none()
    {
        string? Draft(Municipality municipality, params CommentKind[] kinds) => DraftAnswer.For(kinds, municipality, new("29:kari", "Kari Nordmann"), Language.Nb);

        Assert.EndsWith("Hilsen Kari, Gausdal kommune", Draft(A.Gausdal, CommentKind.Question), StringComparison.Ordinal);
        Assert.EndsWith("Hilsen Ringebu kommune", Draft(A.Ringebu, CommentKind.Question), StringComparison.Ordinal);
        Assert.Contains("Takk for kommentaren.", Draft(A.Gausdal, CommentKind.Neutral), StringComparison.Ordinal);
        Assert.Null(Draft(A.Ringebu, CommentKind.Neutral));
        Assert.Null(Draft(A.Gausdal, CommentKind.Threat, CommentKind.Negative));
        Assert.DoesNotContain("[Skriv svaret her.]", Draft(A.Gausdal, CommentKind.CaseHandling, CommentKind.Question), StringComparison.Ordinal);
    }

    private static PostVerdict VerdictOf(Post post, PostCheck check) => PostCheckRules.Check(post, A.Gausdal).Single(finding => finding.Check == check).Verdict;
}
