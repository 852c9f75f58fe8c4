using System.CommandLine;
using PolicyBot.Host.Manifest;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>manifest</c>: makes the package that is uploaded in the Teams admin centre.</summary>
internal static class ManifestCommand
{
    public static Command Build()
    {
        var appId = new Option<string>("--app-id") { Description = "The application id of the bot's registration, as in the setting Bot:AppId.", Required = true };
        var domain = new Option<string>("--domain") { Description = "The host name where the bot answers, such as policybot.kommunen.no.", Required = true };
        var infoUrl = new Option<string>("--info-url") { Description = "A page of your own on what the bot is used for and how personal data are handled; left out, the bot's page for the public." };
        var version = new Option<string>("--version") { Description = $"Left out: {AppPackage.Version}. Teams takes an update only where it is higher than before." };
        var file = new Option<FileInfo>("--out") { Description = "The zip to write, such as policybot.zip.", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Verb(
            "manifest", "Makes the Teams app package: a zip to upload in the Teams admin centre under Manage apps.",
            "manifest --app-id 11111111-2222-3333-4444-555555555555 --domain policybot.kommunen.no --out policybot.zip",
            "manifest --app-id 11111111-2222-3333-4444-555555555555 --domain policybot.kommunen.no --info-url https://www.kommunen.no/policybot --version 1.2.1 --out policybot.zip --force")
        {
            appId, domain, infoUrl, version, file, force,
        };
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var values = Values(parsed.GetRequiredValue(appId), parsed.GetRequiredValue(domain), parsed.GetValue(infoUrl), parsed.GetValue(version));
            using var zip = new MemoryStream();
            AppPackage.Write(zip, values);
            await OneFile.WriteAsync(parsed.GetRequiredValue(file), zip.ToArray(), parsed.GetValue(force), cancellationToken);
            await Console.Out.WriteLineAsync($"{parsed.GetRequiredValue(file).FullName}: version {values.Version} for {values.Domain}. Upload it in the Teams admin centre, under Manage apps.");
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static AppPackageValues Values(string appId, string domain, string? infoUrl, string? version)
    {
        try
        {
            return AppPackageValues.Parse(appId, domain, infoUrl, version);
        }
        catch (FormatException error)
        {
            throw new MendException(error.Message);
        }
    }
}
