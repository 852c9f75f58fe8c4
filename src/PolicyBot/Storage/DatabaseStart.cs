using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PolicyBot.Storage;

/// <summary>Has the database ready before anything else starts.</summary>
internal sealed class DatabaseStart(Database database, Migrations migrations) : IHostedLifecycleService
{
    /// <exception cref="OptionsValidationException">The settings name no database that this program can use; the message says which it was, and why.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await migrations.RunAsync(cancellationToken);
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            var name = database.Name;
            throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), [$"PolicyBot can't start on {name}: {error.Message} Check Storage:File or Storage:PostgreSql."]);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
