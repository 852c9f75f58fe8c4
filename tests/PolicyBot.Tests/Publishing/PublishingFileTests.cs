using PolicyBot.Municipalities;
using PolicyBot.Publishing;
using PolicyBot.Tests.Municipalities;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Publishing;

/// <summary>publishing.yaml of a pack.</summary>
public sealed class PublishingFileTests
{
    [Fact]
    public void Given_the_two_packs_when_they_are_read_then_each_names_its_own_rules()
    {
        Assert.Equal(["g.offisiell.6"], A.Gausdal.Publishing.Kinds[CommentKind.FactualError].Select(rule => rule.Value));
        Assert.Equal(["r.repr.4", "r.repr.2"], A.Ringebu.Publishing.Kinds[CommentKind.FactualError].Select(rule => rule.Value));
        Assert.True(A.Gausdal.Publishing.IsSigned);
        Assert.False(A.Ringebu.Publishing.IsSigned);
    }

    [Fact]
    public void Given_a_file_with_errors_when_it_is_read_then_each_is_told_with_its_line()
    {
        using var pack = new PackFolder();
        pack.Write("publishing.yaml", """
            kinds:
              question: [nowhere]
              joke: [nowhere]
            mayBeLeft: [jokes]
            checks:
              website: nowhere

            """);

        var errors = string.Join('\n', pack.Errors());

        Assert.Contains("publishing.yaml:2: there is no section 'nowhere' in guidelines.yaml", errors, StringComparison.Ordinal);
        Assert.Contains("publishing.yaml:3: 'joke' is not known here", errors, StringComparison.Ordinal);
        Assert.Contains("publishing.yaml:4: 'jokes' is no kind of comment", errors, StringComparison.Ordinal);
        Assert.Contains("publishing.yaml:6: there is no section 'nowhere' in guidelines.yaml", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_pack_without_the_file_when_it_is_read_then_nothing_is_checked()
    {
        using var pack = new PackFolder();

        Assert.Empty(Pack.Load(pack.Folder).Publishing.Checks);
    }
}
