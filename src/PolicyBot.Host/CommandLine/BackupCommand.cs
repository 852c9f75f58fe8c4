using System.CommandLine;
using System.Data.Common;
using PolicyBot.Storage;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>backup</c>: copies the database while the bot runs.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var file = new Option<FileInfo>("--out") { Description = "The file to write to, such as /srv/backup/policybot.db. To restore, stop the bot and put it where Storage:File names.", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Verb(
            "backup", "Copies the SQLite database to a file, whole and as of one moment, while the bot runs. Settings as for serve, such as --Storage:File=/var/lib/policybot/policybot.db.",
            "backup --out /srv/backup/policybot.db", "backup --out /srv/backup/policybot.db --force --Storage:File=/var/lib/policybot/policybot.db")
        {
            file, force,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(() => StoredData.UseAsync(
            parsed.UnmatchedTokens, "backup", services => CopyAsync(services, parsed.GetRequiredValue(file), parsed.GetValue(force), cancellationToken))));
        return command;
    }

    private static async Task<int> CopyAsync(IServiceProvider services, FileInfo file, bool force, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<Database>() is not SqliteDatabase database)
        {
            throw new MendException($"The bot has its {StoredData.NameOf(services)}, a PostgreSQL server. Back that up with pg_dump, such as pg_dump --format=custom --file={file.Name}, or with the server's own backup.");
        }
        if (file.Exists && !force)
        {
            throw new MendException($"{file.FullName} is there already. Nothing is written. Choose another file, or write over it with --force.");
        }
        // The name is given to a copy that is whole.
        var part = $"{file.FullName}.part";
        try
        {
            File.Delete(part);
            await database.CopyToAsync(part, cancellationToken);
            File.Move(part, file.FullName, force);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DbException)
        {
            File.Delete(part);
            throw new MendException($"{StoredData.NameOf(services)} can't be copied to {file.FullName} ({error.Message.TrimEnd('.')}). Choose a file that you may write, with --out, on a disk that has room for it.");
        }
        await Console.Out.WriteLineAsync($"Copied {database.Name} to {file.FullName}, {new FileInfo(file.FullName).Length:N0} bytes.");
        return PolicyBotCommand.Success;
    }
}
