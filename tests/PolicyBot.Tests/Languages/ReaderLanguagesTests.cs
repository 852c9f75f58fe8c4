using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.Languages;

public sealed class ReaderLanguagesTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteFile file = new();
    private readonly FakeClock clock = new(A.Now);

    public Task InitializeAsync() => new Migrations(file.Open(), clock).RunAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData("nb-NO", null, true, Language.Nb)]
    [InlineData("no", null, true, Language.Nb)]
    [InlineData("nn-NO", null, true, Language.Nn)]
    [InlineData("en-us", null, true, Language.En)]
    [InlineData("de-DE", null, true, Language.Nb)]
    [InlineData(null, null, true, Language.Nb)]
    [InlineData("nn-NO", null, false, Language.Nb)]
    [InlineData("nb-NO", LanguageChoice.En, true, Language.En)]
    [InlineData("nb-NO", LanguageChoice.Nn, false, Language.Nn)]
    [InlineData("en-GB", LanguageChoice.Nb, true, Language.Nb)]
    [InlineData("nn-NO", LanguageChoice.Teams, true, Language.Nn)]
    [InlineData("nn-NO", LanguageChoice.Teams, false, Language.Nn)]
    [InlineData("de-DE", LanguageChoice.Teams, false, Language.Nb)]
    public async Task Given_a_locale_and_a_choice_when_somebody_writes_and_is_later_written_to_then_both_are_in_the_language_that_wins(
        string? locale, LanguageChoice? choice, bool followTeams, Language expected)
    {
        var languages = Open(followTeams);
        if (choice is { } chosen)
        {
            await languages.ChooseAsync(A.Gausdal, A.Kari.Id, chosen, CancellationToken.None);
        }

        Assert.Equal(expected, await languages.OfTurnAsync(A.Gausdal, A.Kari.Id, locale, remember: true, CancellationToken.None));
        Assert.Equal(expected, await Open(followTeams).OfReaderAsync(A.Gausdal, A.Kari.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Given_a_client_that_does_not_tell_when_another_has_told_before_then_that_one_holds()
    {
        var languages = Open(followTeams: true);
        await languages.OfTurnAsync(A.Gausdal, A.Kari.Id, "nn-NO", remember: true, CancellationToken.None);

        Assert.Equal(Language.Nn, await languages.OfTurnAsync(A.Gausdal, A.Kari.Id, null, remember: true, CancellationToken.None));
    }

    [Fact]
    public async Task Given_somebody_never_met_when_they_are_written_to_then_it_is_in_the_municipalitys_language() =>
        Assert.Equal(Language.En, await Open(followTeams: true).OfReaderAsync(A.Gausdal with { Language = Language.En }, A.Kari.Id, CancellationToken.None));

    [Fact]
    public async Task Given_a_database_that_fails_when_somebody_writes_then_they_are_answered_in_the_language_of_their_Teams()
    {
        await using (var connection = await file.Open().OpenAsync(CancellationToken.None))
        {
            await connection.ExecuteAsync("drop table person_language");
        }

        Assert.Equal(Language.Nn, await Open(followTeams: true).OfTurnAsync(A.Gausdal, A.Kari.Id, "nn-NO", remember: true, CancellationToken.None));
    }

    private ReaderLanguages Open(bool followTeams) =>
        new(new LanguageStore(file.Open(), clock), Options.Create(new LanguageOptions { FollowTeams = followTeams }), NullLogger<ReaderLanguages>.Instance);
}
