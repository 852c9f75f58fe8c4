using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace PolicyBot.Municipalities;

/// <summary>Every municipality that this program serves, and whose tenant is whose. Nothing crosses from one to another.</summary>
public sealed class MunicipalityDirectory
{
    private readonly FrozenDictionary<MunicipalityId, Municipality> byId;
    private readonly MunicipalityOptions options;

    /// <summary>Reads every pack.</summary>
    /// <exception cref="PackException">A pack has errors, two have the same id, or a setting names one that is not there.</exception>
    public MunicipalityDirectory(IOptions<MunicipalityOptions> options)
    {
        this.options = options.Value;
        byId = LoadAll(this.options.PackFolders.Prepend(BuiltInFolder));
        foreach (var (setting, id) in MunicipalitiesNamedIn(this.options))
        {
            if (!byId.ContainsKey(new MunicipalityId(id)))
            {
                throw new PackException([new PackError(
                    $"setting {setting}", 0, $"there is no municipality '{id}'; known: {string.Join(", ", byId.Keys.Select(known => known.Value).Order(StringComparer.Ordinal))}")]);
            }
        }
    }

    /// <summary>The folder with the packs that come along.</summary>
    public static string BuiltInFolder => Path.Combine(AppContext.BaseDirectory, "Packs");

    /// <summary>All municipalities, in no particular order.</summary>
    public IReadOnlyCollection<Municipality> All => byId.Values;

    /// <summary>The municipality of the bot's own tenant where no setting says otherwise.</summary>
    public Municipality Default => byId[new MunicipalityId(options.Default)];

    /// <summary>Those that a tenant is mapped to, and the default, by name: the packs that only came along are not among them.</summary>
    public IReadOnlyList<Municipality> Served =>
        [.. options.Tenants.Values.Append(options.Default).Distinct(StringComparer.Ordinal).Select(id => byId[new MunicipalityId(id)]).OrderBy(one => one.Name, StringComparer.Ordinal)];

    /// <summary>A municipality by id; <c>null</c>: not served here.</summary>
    public Municipality? Find(MunicipalityId id) => byId.GetValueOrDefault(id);

    /// <summary>The municipality that a tenant is mapped to; <c>null</c>: to none.</summary>
    /// <param name="tenantId">Opaque; compared without regard to case.</param>
    public Municipality? MappedTo(string tenantId) =>
        options.Tenants.TryGetValue(tenantId, out var id) ? byId[new MunicipalityId(id)] : null;

    private static FrozenDictionary<MunicipalityId, Municipality> LoadAll(IEnumerable<string> parents)
    {
        var loaded = new Dictionary<MunicipalityId, Municipality>();
        foreach (var parent in parents)
        {
            if (!Directory.Exists(parent))
            {
                throw new PackException([new PackError(parent, 0, "the folder of packs is missing")]);
            }
            foreach (var folder in Directory.EnumerateDirectories(parent).Order(StringComparer.Ordinal))
            {
                var municipality = Pack.Load(folder);
                if (!loaded.TryAdd(municipality.Id, municipality))
                {
                    throw new PackException([new PackError(folder, 0, $"another pack already has the id '{municipality.Id}'")]);
                }
            }
        }
        return loaded.ToFrozenDictionary();
    }

    private static IEnumerable<(string Setting, string Id)> MunicipalitiesNamedIn(MunicipalityOptions options) =>
    [
        ("Municipalities:Default", options.Default),
        .. options.Tenants.Select(pair => ($"Municipalities:Tenants:{pair.Key}", pair.Value)),
        .. options.Administrators.Keys.Select(id => ("Municipalities:Administrators", id)),
        .. options.Radmannsteam.Keys.Select(id => ("Municipalities:Radmannsteam", id)),
        .. options.Informasjonsradgiver.Keys.Select(id => ("Municipalities:Informasjonsradgiver", id)),
    ];
}
