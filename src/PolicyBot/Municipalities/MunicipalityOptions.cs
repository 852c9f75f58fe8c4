using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Municipalities;

/// <summary>Section <c>Municipalities</c>: which packs are served, to whom, and who may do what in each.</summary>
public sealed class MunicipalityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Municipalities";

    /// <summary>
    /// The municipality of <c>Bot:TenantId</c> where <see cref="Tenants"/> does not name another, and in Development of
    /// every tenant. Default <c>gausdal</c>.
    /// </summary>
    [Required] public string Default { get; set; } = "gausdal";

    /// <summary>Folders with further packs, a folder in each for every municipality. Default: none, only those that come along.</summary>
    public IList<string> PackFolders { get; set; } = [];

    /// <summary>Microsoft 365 tenant id to municipality id. Default: empty.</summary>
    public IDictionary<string, string> Tenants { get; set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Municipality id to the people who may tie a channel to its job: Teams user ids (<c>29:...</c>) or Entra object ids.
    /// Default: empty, which is nobody; in Development, anyone.
    /// </summary>
    public IDictionary<string, IList<string>> Administrators { get; set; } = new Dictionary<string, IList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Municipality id to the members of the rådmannsteam, as above. Default: empty, and then the members of the team whose
    /// channel is tied to approval.
    /// </summary>
    public IDictionary<string, IList<string>> Radmannsteam { get; set; } = new Dictionary<string, IList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Municipality id to the informasjonsrådgiver, one or more people, as above. Default: empty, and then the members of the channel that is tied to cases.
    /// Where no channel is, what is for the informasjonsrådgiver goes to those of them whom the bot has met, each in their own chat.
    /// </summary>
    public IDictionary<string, IList<string>> Informasjonsradgiver { get; set; } = new Dictionary<string, IList<string>>(StringComparer.OrdinalIgnoreCase);
}
