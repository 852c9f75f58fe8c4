using System.Data.Common;
using PolicyBot.Municipalities;
using PolicyBot.Storage;

namespace PolicyBot.Host.CommandLine;

/// <summary>Reaches what the bot has stored, beside the running program.</summary>
internal static class StoredData
{
    /// <summary>Does something with the database that the settings name, if this version of the program made it.</summary>
    /// <param name="settings">As on the command line, such as <c>--Storage:File=PATH</c>.</param>
    /// <param name="command">The command, as its help is asked for.</param>
    /// <param name="read">What to do, mostly to read; with the municipalities and the stores.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MendException">The settings or the database must be mended; the message says how.</exception>
    public static Task<T> ReadAsync<T>(IReadOnlyList<string> settings, string command, Func<IServiceProvider, Task<T>> read, CancellationToken cancellationToken) =>
        UseAsync(settings, command, async services =>
        {
            if (!await services.GetRequiredService<Migrations>().AreRunAsync(cancellationToken))
            {
                throw new MendException($"{NameOf(services)} is of another version of PolicyBot. Start the bot once with this version, or use the version that the bot runs.");
            }
            return await read(services);
        });

    /// <summary>Does something with the database that the settings name, whatever version of the program made it.</summary>
    /// <param name="settings">As on the command line, such as <c>--Storage:File=PATH</c>.</param>
    /// <param name="command">The command, as its help is asked for.</param>
    /// <param name="use">What to do, with the municipalities and the stores.</param>
    /// <exception cref="MendException">The settings or the database must be mended; the message says how.</exception>
    public static async Task<T> UseAsync<T>(IReadOnlyList<string> settings, string command, Func<IServiceProvider, Task<T>> use)
    {
        await using var services = Services(settings, command);
        // Opening what is not there would make it.
        if (services.GetRequiredService<Database>() is SqliteDatabase { Name: var file } && !File.Exists(file))
        {
            throw new MendException($"There is no database at {file}. Set Storage:File to the file that the bot uses, such as --Storage:File=/var/lib/policybot/policybot.db.");
        }
        try
        {
            return await use(services);
        }
        catch (DbException error)
        {
            throw new MendException($"{NameOf(services)} can't be read as PolicyBot's database ({error.Message.TrimEnd('.')}). Set Storage:File or Storage:PostgreSql to what the bot uses.");
        }
    }

    /// <summary>The municipality that a command is told of.</summary>
    /// <param name="services">Those that are read from.</param>
    /// <param name="id">Its id; <c>null</c>: the default one.</param>
    /// <exception cref="MendException">There is none such; the message says which there are.</exception>
    public static Municipality MunicipalityOf(IServiceProvider services, string? id)
    {
        var municipalities = services.GetRequiredService<MunicipalityDirectory>();
        return id is null ? municipalities.Default : municipalities.Find(new MunicipalityId(id)) ?? throw new MendException(
            $"There is no municipality '{id}'. Known: {string.Join(", ", municipalities.All.Select(known => known.Id.Value).Order(StringComparer.Ordinal))}.");
    }

    /// <summary>What to call the database: the whole path of the file, or the name and the server.</summary>
    public static string NameOf(IServiceProvider services) => services.GetRequiredService<Database>().Name;

    private static ServiceProvider Services(IReadOnlyList<string> settings, string command)
    {
        // A misspelt option would otherwise be taken for a setting, and mean nothing.
        if (settings.FirstOrDefault(setting => !(setting.StartsWith("--", StringComparison.Ordinal) && setting.Contains(':', StringComparison.Ordinal) && setting.Contains('=', StringComparison.Ordinal))) is { } unknown)
        {
            throw new MendException($"'{unknown}' is no option of this command. Write settings as --Storage:File=PATH; see {command} --help.");
        }
        // The settings lie beside the program, wherever it is started from.
        var configuration = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory }).Configuration;
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddMunicipalities().AddStorage().BuildServiceProvider();
        ServeCommand.CheckSettings(services);
        return services;
    }
}
