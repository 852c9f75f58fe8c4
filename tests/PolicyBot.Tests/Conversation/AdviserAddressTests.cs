using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Conversation;

public sealed class AdviserAddressTests : IAsyncLifetime
{
    private static readonly Person Rita = new("29:rita", "Rita", "AAAA-rita");
    private Workplace workplace = null!;

    public async Task InitializeAsync() => workplace = await Workplace.OpenAsync(channel: false);

    public Task DisposeAsync()
    {
        workplace.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Given_nobody_named_and_no_channel_when_the_address_is_looked_for_then_there_is_none() => Assert.Empty(await FindAsync(A.Gausdal));

    [Fact]
    public async Task Given_an_adviser_in_the_settings_when_the_bot_has_met_them_then_it_is_their_own_chat_in_their_own_language()
    {
        workplace.Settings.Informasjonsradgiver["gausdal"] = ["aaaa-RITA", "29:never-met"];
        Assert.Empty(await FindAsync(A.Gausdal));

        await workplace.SayAsync("hjelp", Rita);
        await workplace.PressAsync(new Press("language.choose", new Dictionary<string, string> { ["language"] = "nn" }, null), Rita);

        Assert.Equal([new Addressee(new Recipient.OnePerson(Rita.Id), Language.Nn)], await FindAsync(A.Gausdal));
        Assert.Empty(await FindAsync(A.Ringebu));
    }

    [Fact]
    public async Task Given_a_channel_for_cases_when_there_is_an_adviser_in_the_settings_too_then_it_is_the_channel_in_the_municipalitys_language()
    {
        workplace.Settings.Informasjonsradgiver["gausdal"] = [Rita.Id];
        await workplace.SayAsync("hjelp", Rita);
        await new ChannelStore(workplace.Database).BindAsync(A.Gausdal.Id, ChannelJob.Cases, A.Channel, A.Ola, A.Now, CancellationToken.None);

        Assert.Equal([new Addressee(new Recipient.Channel(ChannelJob.Cases), Language.Nb)], await FindAsync(A.Gausdal));
        Assert.Empty(await FindAsync(A.Ringebu));
    }

    private Task<IReadOnlyList<Addressee>> FindAsync(Municipality municipality)
    {
        var languages = new ReaderLanguages(
            new LanguageStore(workplace.Database, workplace.Clock), Options.Create(new LanguageOptions()), NullLogger<ReaderLanguages>.Instance);
        return new AdviserAddress(Options.Create(workplace.Settings), new ChannelStore(workplace.Database), new ContactStore(workplace.Database, workplace.Clock), languages)
            .FindAsync(municipality, CancellationToken.None);
    }
}
