using PolicyBot.Testing;
using Xunit.Sdk;

namespace PolicyBot.AdaptiveCards.Tests;

public sealed class ApprovedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("approved-").FullName;

    private string TestFile => Path.Combine(_folder, "SomeTests.cs");

    private string ReceivedFile => Path.Combine(_folder, "approved", "a.received.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Given_nothing_approved_when_compared_then_it_fails_and_what_was_received_lies_beside()
    {
        var failure = Assert.Throws<FailException>(() => Approved.Json("a", "{\"x\":1}", TestFile, approve: false));
        Assert.Contains("not been approved", failure.Message, StringComparison.Ordinal);
        Assert.Equal("{\n  \"x\": 1\n}\n", File.ReadAllText(ReceivedFile));
    }

    [Fact]
    public void Given_an_approved_file_when_something_else_comes_then_the_lines_that_differ_are_shown()
    {
        Approve("{\n  \"x\": 1,\n  \"y\": 2\n}\n");
        var failure = Assert.Throws<FailException>(() => Approved.Json("a", "{\"x\":1,\"y\":3}", TestFile, approve: false));
        Assert.Contains("from line 3:\n  {\n    \"x\": 1,\n-   \"y\": 2\n+   \"y\": 3\n  }", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_approved_file_when_the_same_comes_then_it_passes_and_an_older_received_file_is_gone()
    {
        Approve("{\n  \"x\": \"å\\u2060\"\n}\n");
        File.WriteAllText(ReceivedFile, "{}");
        Approved.Json("a", "{\"x\":\"å\u2060\"}", TestFile, approve: false);
        Assert.False(File.Exists(ReceivedFile));
    }

    [Fact]
    public void Given_something_new_when_approved_then_it_passes_from_then_on()
    {
        Approved.Json("a", "{}", TestFile, approve: true);
        Approved.Json("a", " { } ", TestFile, approve: false);
        Assert.False(File.Exists(ReceivedFile));
    }

    private void Approve(string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "approved"));
        File.WriteAllText(Path.Combine(_folder, "approved", "a.json"), text);
    }
}
