using PolicyBot.Storage;

namespace PolicyBot.Tests.Storage;

/// <summary>An empty database for one test.</summary>
internal interface ITestDatabase : IDisposable
{
    /// <summary>Another way in to the same data, as after a restart or from another instance.</summary>
    Database Open();
}
