using System.Text.Json.Nodes;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Tests.Apart;

/// <summary>Whoever holds ids of another municipality finds nothing there, reads nothing of it, changes nothing in it and sends nothing to it.</summary>
public sealed partial class MunicipalitiesApartTests(ThreeMunicipalities three) : IClassFixture<ThreeMunicipalities>, IAsyncLifetime
{
    // What a press leaves of the one who pressed: how they are reached and read, and what they were answered.
    private static readonly string[] OfThePresser = ["answered", "outbox", "person_contact", "person_language"];
    private static readonly (Language Language, string Locale)[] Others = [(Language.Nn, "nn-NO"), (Language.En, "en-GB")];

    // Of Gausdal's things, by the keys that cards carry them under.
    private Dictionary<string, IReadOnlyList<string>> ids = [];

    private TeamsStage Stage => three.Stage;

    public Task InitializeAsync()
    {
        ids = Ids();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Stage.LetAllBeSentAsync();
        Stage.Teams.TenantId = three.Gausdal;
    }

    [Fact]
    public void Given_every_verb_and_every_kind_of_thing_when_they_are_counted_then_none_is_left_out_here()
    {
        var rows = ForeignIds.NotFound.Keys.Concat(ForeignIds.NamesNothing).ToList();
        Assert.True(
            Stage.Verbs.ToHashSet().SetEquals(rows) && rows.Distinct().Count() == rows.Count,
            $"Each verb has one row in ForeignIds: NotFound, with what it answers to ids of another municipality, or NamesNothing. Without a row: {Join(Stage.Verbs.Except(rows))}. Without a verb: {Join(rows.Except(Stage.Verbs))}. Twice: {Join(rows.GroupBy(verb => verb).Where(verb => verb.Count() > 1).Select(verb => verb.Key))}.");

        var empty = Stage.Stored("select m.name from sqlite_master m where m.type = 'table' and (select count(*) from pragma_table_info(m.name) where name in ('id', 'municipality')) = 2")
            .Where(table => Stage.Stored($"select id from \"{table}\" where municipality = 'gausdal'").Count == 0).ToList();
        Assert.True(empty.Count == 0, $"ThreeMunicipalities.FillGausdalAsync builds one of each thing that has an id; there is none in: {Join(empty)}.");

        // What the cards in Gausdal carry is what can be sent from elsewhere.
        var keys = ids.SelectMany(kind => kind.Value.Select(id => (id, kind.Key))).ToLookup(pair => pair.id, pair => pair.Key);
        foreach (var (verb, data) in three.Cards.SelectMany(Actions))
        {
            foreach (var (key, value) in data.Where(pair => keys.Contains($"{pair.Value}")))
            {
                Assert.True(ForeignIds.NotFound.ContainsKey(verb), $"The verb {verb} names something stored, by {key}: it needs a row in ForeignIds.NotFound.");
                Assert.True(keys[$"{value}"].Contains(key), $"The verb {verb} carries an id under the key {key}: MunicipalitiesApartTests.Ids is to send it.");
            }
        }
    }

    [Theory]
    [InlineData(ThreeMunicipalities.Neighbour, NeighbourPack.Id)]
    [InlineData(ThreeMunicipalities.Ringebu, "ringebu")]
    public async Task Given_ids_of_Gausdal_when_any_verb_is_pressed_elsewhere_then_it_is_not_found_and_nothing_of_Gausdal_is_touched_read_or_told(string tenant, string id)
    {
        var (municipality, calls) = (Stage.Municipality(id), Stage.Teams.Calls.Count);
        var before = AllStored();
        var gausdals = before.Where(row => !IsOf(id, row)).ToList();
        Stage.Teams.TenantId = tenant;

        foreach (var (verb, answer) in ForeignIds.NotFound.Where(row => row.Value(municipality, Language.Nb) is not null))
        {
            Assert.Equal((verb, answer(municipality, Language.Nb)), (verb, Words(await PressAsync(Alone(Kari(), verb, Data(0))))));
            // What the places share, one neighbour tells of as well as two; likewise the languages.
            foreach (var (language, locale) in Others.Where(_ => id != NeighbourPack.Id))
            {
                Assert.Equal((verb, answer(municipality, language)), (verb, Words(await PressAsync(Alone(Kari(locale), verb, Data(0))))));
            }
            foreach (var (place, press) in id == NeighbourPack.Id ? Elsewhere(verb) : [])
            {
                Assert.Equal((verb, place, answer(municipality, Language.Nb)), (verb, place, Words(await PressAsync(press))));
            }
        }
        var left = AllStored().Except(before).ToList();
        Assert.Empty(before.Except(AllStored()));
        Assert.All(left, row => Assert.True(OfThePresser.Contains(row.Split(':')[0]) && IsOf(id, row), $"It was stored: {row}"));

        foreach (var verb in Stage.Verbs.Where(verb => !ForeignIds.NotFound.TryGetValue(verb, out var answer) || answer(municipality, Language.Nb) is null))
        {
            AssertNothingOfGausdal(verb, (await PressAsync(Alone(Kari(), verb, Data(0)))).GetRawText());
        }
        await Stage.LetAllBeSentAsync();
        Assert.Empty(gausdals.Except(AllStored()));
        Assert.DoesNotContain(AllStored().Except(gausdals), row => !IsOf(id, row));
        Assert.All(Stage.Teams.Calls.Skip(calls), call =>
        {
            Assert.Contains(tenant, call.Target, StringComparison.Ordinal);
            AssertNothingOfGausdal(call.Target, call.Body);
        });
    }

    [Fact]
    public async Task Given_something_of_ones_own_when_it_is_named_together_with_a_part_of_Gausdals_then_the_part_is_not_found()
    {
        Stage.Teams.TenantId = ThreeMunicipalities.Neighbour;
        var kari = Stage.Person("29:kari", "Mette");
        var (_, own) = (await kari.SaysAsync("ny plan")).Press("Neste");
        var account = Stage.Stored($"select id from account where municipality = '{NeighbourPack.Id}' limit 1")[0];
        var before = AllStored().Where(row => !OfThePresser.Contains(row.Split(':')[0])).ToList();
        var words = new Absence.AbsenceTexts(Language.Nb, Stage.Municipality(NeighbourPack.Id).Flow);

        Assert.Contains(words.OfferNotFound, (await kari.SendsAsync(new Shown(), "absence.withdraw", new() { ["plan"] = $"{own["plan"]}", ["offer"] = ids["offer"][0] })).Text, StringComparison.Ordinal);
        var closure = Typed(new JsonObject { ["account"] = account, ["closure"] = ids["closure"][0] });
        Assert.Equal("Jeg finner ikke stengingen.", (await kari.SendsAsync(new Shown(), "closure.save", closure)).Notice);
        Assert.Equal("Jeg finner ikke stengingen.", (await kari.SendsAsync(new Shown(), "closure.end", closure.DeepClone().AsObject())).Notice);
        var inquiry = await kari.SendsAsync(new Shown(), "inquiry.register", Typed(new() { ["konto"] = ids["account"][0] }));
        Assert.Contains("Konto: Velg et av alternativene.", inquiry.Problems);
        var report = await kari.SendsAsync(new Shown(), "case.report", Typed(new() { ["case"] = Guid.NewGuid().ToString("N"), ["konto"] = ids["account"][0] }));
        Assert.Contains(report.Problems, problem => problem.EndsWith("Velg et av alternativene.", StringComparison.Ordinal));
        Assert.Equal(before, AllStored().Where(row => !OfThePresser.Contains(row.Split(':')[0])));
    }

    [Fact]
    public async Task Given_those_with_roles_in_Gausdal_when_they_are_in_another_municipality_then_they_have_none_there_and_its_channel_and_crisis_are_its_own()
    {
        var gausdals = Stage.Stored("select municipality || place || bound_at from channel_binding union all select municipality || about || at from crisis_event");
        Stage.Teams.TenantId = ThreeMunicipalities.Neighbour;
        var channel = TeamsStage.ApprovalChannel;

        Assert.StartsWith("Bare en administrator", (await Stage.Ada.SaysAsync("bruk denne kanalen for godkjenning", channel)).Notice, StringComparison.Ordinal);
        Assert.Equal("Bare rådmannsteamet setter og opphever krisestab.", (await Stage.Ola.SendsAsync(new Shown(), "crisis.set", Typed([]))).Notice);
        Assert.StartsWith("Bare kultur- og informasjonsrådgiveren", (await Stage.Person("29:rita", "Rita").SaysAsync("spørsmål")).Notice, StringComparison.Ordinal);
        Assert.Contains("Du har ingen planer ennå.", (await Stage.Ola.SaysAsync("mine planer")).Text, StringComparison.Ordinal);

        var kari = Stage.Person("29:kari", "Mette");
        Assert.StartsWith("Denne kanalen brukes nå for godkjenning.", (await kari.SaysAsync("bruk denne kanalen for godkjenning", channel)).Notice, StringComparison.Ordinal);
        Assert.Contains("Krisestab er ikke satt.", (await kari.SaysAsync("krisestab")).Text, StringComparison.Ordinal);
        await kari.SendsAsync(new Shown(), "crisis.set", Typed([]));
        Assert.StartsWith("⚠ Krisestab er satt.", (await kari.SaysAsync("hjelp")).Text, StringComparison.Ordinal);
        await kari.SendsAsync(new Shown(), "crisis.lift", Typed([]));
        Assert.Empty(gausdals.Except(Stage.Stored("select municipality || place || bound_at from channel_binding union all select municipality || about || at from crisis_event")));
        Stage.Teams.TenantId = three.Gausdal;
        Assert.Contains(ThreeMunicipalities.Marker, (await Stage.Per.SaysAsync("krisestab")).Text, StringComparison.Ordinal);
    }

    private static void AssertNothingOfGausdal(string what, string json)
    {
        foreach (var word in new[] { ThreeMunicipalities.Marker, "GAU-", "Kari" })
        {
            Assert.False(json.Contains(word, StringComparison.Ordinal), $"{what} shows {word} of Gausdal: {json}");
        }
    }

    private static bool IsOf(string municipality, string row) => row.Split(": ", 2)[1].Split(" | ").Contains(municipality);

    private static string Join(IEnumerable<string> words) => string.Join(", ", words);
}
