using Microsoft.Extensions.Options;
using PolicyBot.Archive;

namespace PolicyBot.Host.Archive;

/// <summary>Links to this program's own door for files.</summary>
internal sealed class ArchiveLinks(IOptions<ArchiveOptions> options, ServerAddress address, IHostEnvironment environment) : IArchiveLinks
{
    /// <summary>The first part of the path.</summary>
    public const string Path = "arkiv";

    public bool CanBeMade => Root is not null;

    public Uri LinkTo(string token, string name) => Root is { } root
        ? new Uri($"{root.TrimEnd('/')}/{Path}/{token}/{name}")
        : throw new InvalidOperationException("Archive:PublicAddress is not set.");

    private string? Root => options.Value.PublicAddress ?? (environment.IsDevelopment() ? address.ListenedOn : null);
}
