using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using PolicyBot.Archive;

namespace PolicyBot.Host.Archive;

/// <summary>Links to this program's own door for files.</summary>
internal sealed class ArchiveLinks(IOptions<ArchiveOptions> options, IServer server, IHostEnvironment environment) : IArchiveLinks
{
    /// <summary>The first part of the path.</summary>
    public const string Path = "arkiv";

    public bool CanBeMade => Root is not null;

    public Uri LinkTo(string token, string name) => Root is { } root
        ? new Uri($"{root.TrimEnd('/')}/{Path}/{token}/{name}")
        : throw new InvalidOperationException("Archive:PublicAddress is not set.");

    private string? Root => options.Value.PublicAddress ?? (environment.IsDevelopment() ? ListenedOn : null);

    private string? ListenedOn => server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(ForABrowser).OfType<string>().FirstOrDefault();

    // What listens on every address of the machine is reached on this one.
    private static string? ForABrowser(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? null
        : IPAddress.TryParse(parsed.DnsSafeHost, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)) ? new UriBuilder(parsed) { Host = "localhost" }.Uri.AbsoluteUri
        : address;
}
