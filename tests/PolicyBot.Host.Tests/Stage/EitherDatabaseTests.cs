namespace PolicyBot.Host.Tests.Stage;

/// <summary>Specifications that hold whatever database the program has; a subclass for each kind brings its own.</summary>
public abstract class EitherDatabaseTests
{
    private readonly Engine engine;

    private protected EitherDatabaseTests(Engine engine) => this.engine = engine;

    /// <summary>As <see cref="TeamsStage.StartAsync(Engine, string, string[])"/>.</summary>
    private protected Task<TeamsStage> StageAsync(string municipality = "gausdal", params string[] settings) => TeamsStage.StartAsync(engine, municipality, settings);

    /// <summary>As <see cref="TeamsStage.StartWithChannelAsync(Engine, string, string[])"/>.</summary>
    private protected Task<TeamsStage> StageWithChannelAsync(string municipality = "gausdal", params string[] settings) =>
        TeamsStage.StartWithChannelAsync(engine, municipality, settings);
}
