using Microsoft.Extensions.Options;

namespace PolicyBot.Municipalities;

/// <summary>Those whom the settings give a task. What is for them must reach them, however seldom they write.</summary>
internal sealed class NamedPeople(IOptions<MunicipalityOptions> options)
{
    /// <summary>Their Teams user ids or Entra object ids, as the settings have them; at most some tens.</summary>
    public IReadOnlyList<string> In(MunicipalityId municipality) =>
    [
        .. new[] { options.Value.Administrators, options.Value.Radmannsteam, options.Value.Informasjonsradgiver }
            .SelectMany(people => people.TryGetValue(municipality.Value, out var named) ? named : [])
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Whether somebody is among them, by either id.</summary>
    public bool Has(MunicipalityId municipality, string personId, string? objectId) =>
        In(municipality).Any(id => id == personId || (objectId is not null && string.Equals(id, objectId, StringComparison.OrdinalIgnoreCase)));
}
