using System.Net;
using System.Net.Sockets;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>What users write may hold addresses. The bot never goes there.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task Given_an_address_in_everything_that_people_can_write_when_the_bot_reads_it_then_it_does_not_go_there()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var link = $"http://127.0.0.1:{((IPEndPoint)elsewhere.LocalEndpoint).Port}/bilde.png";
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", "--Municipalities:Informasjonsradgiver:gausdal:0=29:rita");
        await stage.Person("29:rita", "Rita").SaysAsync("hjelp");

        await stage.Kari.SaysAsync($"Kan jeg dele {link} på Facebook?");
        await stage.Kari.SaysAsync(link);
        var answered = (await stage.Kari.SaysAsync("spør rådgiver")).Fill("Spørsmålet ditt", $"Hva med <img src='{link}'> og [denne]({link})?");
        await stage.Kari.PressesAsync(answered, "Send spørsmålet");
        await stage.Kari.SendsPlanAsync(link);
        await stage.ChannelShowsAsync(link);
        var extension = new ExtensionUser(stage);
        await extension.TypesAsync(link);
        await extension.ChoosesOnAsync($"<p><img src=\"{link}\"><a href=\"{link}\">lenke</a> {link}</p>");
        await stage.Person("29:rita", "Rita").IsToldAsync(link);
        await PostAsync(stage, link);

        Assert.False(elsewhere.Pending());
    }

    // What comes beside the text.
    private static async Task PostAsync(TeamsStage stage, string link)
    {
        var message = stage.Teams.PersonalMessage(new TestPerson("29:kari", "Kari"), "Se vedlegget") with
        {
            Attachments = [new Attachment { ContentType = "image/png", ContentUrl = link }, new Attachment { ContentType = "application/vnd.microsoft.teams.file.download.info", ContentUrl = link }],
        };
        using var response = await stage.Teams.PostAsync(stage.Bot, message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
