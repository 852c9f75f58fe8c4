using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Versions;

/// <summary>Records at start the version of each municipality that is served, and tells of a new one. The first version that is ever seen is no news.</summary>
internal sealed partial class VersionStart(
    MunicipalityDirectory municipalities, IVersionStore versions, IAccountStore accounts, IChannelStore channels, ReaderLanguages languages,
    IHostEnvironment environment, TimeProvider clock, ILogger<VersionStart> log) : IHostedService
{
    /// <exception cref="PackException">The rules of a pack were changed under a version that has been used; in Development that is a warning.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var errors = new List<PackError>();
        foreach (var municipality in municipalities.Served)
        {
            var now = GuidelineVersion.Of(municipality.Guideline);
            var (recorded, latest) = (await versions.FindAsync(municipality.Id, now.Name, cancellationToken), await versions.LatestAsync(municipality.Id, cancellationToken));
            switch (VersionRules.Decide(now, recorded, latest))
            {
                case VersionOutcome.New { Step: var step }:
                    await RecordAsync(municipality, step, cancellationToken);
                    break;
                case VersionOutcome.Contradicted { Rules: var rules }:
                    errors.Add(ErrorOf(municipality.Guideline.Source, rules));
                    break;
            }
        }
        if (errors.Count > 0 && !environment.IsDevelopment())
        {
            throw new PackException(errors);
        }
        errors.ForEach(error => Contradicted(log, error));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RecordAsync(Municipality municipality, VersionStep step, CancellationToken cancellationToken)
    {
        var owners = (await accounts.AllAsync(municipality.Id, cancellationToken)).Where(account => account.Ending is null).Select(account => account.Owner).OfType<Person>().ToList();
        var hasChannel = await channels.FindAsync(municipality.Id, ChannelJob.Approval, cancellationToken) is not null;
        var tell = VersionTelling.OfNew(step, owners, hasChannel, municipality, await languages.OfReadersAsync(municipality, owners, cancellationToken));
        if (await versions.TryAddAsync(municipality.Id, step.Now, tell, clock.GetUtcNow(), cancellationToken))
        {
            Recorded(log, municipality.Id, step.Now.Name, step.Changes.Count, tell.Count);
        }
    }

    private static PackError ErrorOf(GuidelineSource source, IReadOnlyList<SectionId> rules) => new(
        source.VersionAt?.File ?? "guidelines.yaml",
        source.VersionAt?.Line ?? 0,
        $"the rules are not what they were when version '{source.Version}' was first used with this database ({string.Join(", ", rules)}); "
        + "write a new version here, so that people are told what has changed, or put the rules back as they were");

    [LoggerMessage(EventId = 801, Level = LogLevel.Information, Message = "{Municipality} has version {Version} of its guidelines: {Changes} rules are new, changed or gone, and {Messages} messages tell of it.")]
    private static partial void Recorded(ILogger logger, MunicipalityId municipality, string version, int changes, int messages);

    [LoggerMessage(EventId = 802, Level = LogLevel.Warning, Message = "Outside Development this would stop the start: {Error}")]
    private static partial void Contradicted(ILogger logger, PackError error);
}
