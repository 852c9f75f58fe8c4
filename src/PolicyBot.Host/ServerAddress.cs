using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PolicyBot.Host;

/// <summary>Where this program is reached from its own machine.</summary>
internal sealed class ServerAddress(IServer server)
{
    /// <summary>The first address that it listens on; <c>null</c>: it does not listen.</summary>
    public string? ListenedOn => server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(ForABrowser).OfType<string>().FirstOrDefault();

    /// <summary>The same, for those who know that it listens.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public string Here => ListenedOn ?? throw new InvalidOperationException("The program does not listen yet.");

    // What listens on every address of the machine is reached on this one.
    private static string? ForABrowser(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? null
        : IPAddress.TryParse(parsed.DnsSafeHost, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)) ? new UriBuilder(parsed) { Host = "localhost" }.Uri.AbsoluteUri
        : address;
}
