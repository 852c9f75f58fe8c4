using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PolicyBot.Testing;

namespace PolicyBot.Load;

/// <summary>Teams' connector, with the metadata and keys of the tokens, on loopback: it takes every card at once.</summary>
internal sealed class Connector : IDisposable
{
    public const string AppId = "0a0a0a0a-1111-4222-8333-444444444444";
    public const string TenantId = "0b0b0b0b-5555-4666-8777-888888888888";

    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentBag<ConnectorWire> wires = [];
    private readonly TestTokenIssuer tokens = new(TimeProvider.System);

    public Connector()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1024);
        Metadata = Encoding.UTF8.GetBytes($$"""{"issuer":"{{TestTokenIssuer.DefaultIssuer}}","jwks_uri":"{{Address}}/keys"}""");
        Keys = Encoding.UTF8.GetBytes(tokens.KeySet().ToJsonString());
        _ = AcceptAsync();
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address => $"http://{listener.LocalEndPoint}";

    /// <summary>Ends in the tenant, as that of Teams.</summary>
    public string ServiceUrl => $"{Address}/emea/{TenantId}/";

    /// <summary>What the cards that come now belong to; <c>null</c>: nothing was asked yet.</summary>
    public Round? Round { get; set; }

    public byte[] Metadata { get; }

    public byte[] Keys { get; }

    /// <summary>The settings of a bot that belongs to it.</summary>
    public IReadOnlyDictionary<string, string> BotSettings => new Dictionary<string, string>
    {
        ["Bot:AppId"] = AppId,
        ["Bot:TenantId"] = TenantId,
        ["Bot:OpenIdMetadataUrl"] = $"{Address}/metadata",
        ["Bot:AllowedServiceUrls"] = Address,
        ["Bot:Credential"] = "none",
    };

    /// <summary>A token that the bot lets in; each number is another.</summary>
    public string SignToken(int number)
    {
        var token = tokens.For(AppId, ServiceUrl);
        token.Claims["jti"] = number;
        return token.Sign();
    }

    public void Dispose()
    {
        listener.Dispose();
        foreach (var wire in wires)
        {
            wire.Dispose();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var wire = new ConnectorWire(await listener.AcceptAsync(), this);
                wires.Add(wire);
                wire.Begin();
            }
        }
        catch (SocketException)
        {
            // It is disposed of.
        }
        catch (ObjectDisposedException)
        {
        }
    }
}
