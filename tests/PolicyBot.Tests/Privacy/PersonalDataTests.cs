using PolicyBot.Privacy;

namespace PolicyBot.Tests.Privacy;

public sealed class PersonalDataTests
{
    // Made for tests: 80 stands added to the month, so that nobody has them.
    [Theory]
    [InlineData("Født NIN1, kan jeg spørre?", "Født […], kan jeg spørre?")]
    [InlineData("NIN1A NIN1B", "[…]")]
    [InlineData("01.81.90-NIN1B.", "[…].")]
    [InlineData("01 81 90 - NIN1B", "[…]")]
    [InlineData("NIN1A\u200bNIN1B", "[…]")]
    [InlineData("2 NIN1 og DNR", "2 […] og […]")]
    public void Given_a_national_identity_number_when_it_is_masked_then_it_is_gone(string text, string masked)
    {
        var result = PersonalData.Mask(Filled(text), PersonalDataKinds.NationalIdentityNumber);
        Assert.Equal(masked, result.Text);
        Assert.Equal(PersonalDataKinds.NationalIdentityNumber, result.Found);
    }

    [Theory]
    [InlineData("01819090014")]
    [InlineData("01819090113")]
    [InlineData("018190900131")]
    [InlineData("99019090260")]
    [InlineData("12345678901")]
    [InlineData("Plan GAU-2026-0007 fra 29.03.2011")]
    [InlineData("")]
    public void Given_another_number_when_national_identity_numbers_are_masked_then_the_very_same_text_stays(string text)
    {
        var result = PersonalData.Mask(text, PersonalDataKinds.NationalIdentityNumber);
        Assert.Same(text, result.Text);
        Assert.Equal(PersonalDataKinds.None, result.Found);
    }

    [Theory]
    [InlineData("ring 99 88 77 66 nå", "ring […] nå")]
    [InlineData("ring +47 99887766, takk", "ring […], takk")]
    [InlineData("sak 2026/12345", "sak […]")]
    [InlineData("konto 1234.56.78901", "konto […]")]
    [InlineData("artikkel 8 fra 2011", "artikkel 8 fra 2011")]
    [InlineData("10, 20, 30 og 40 dager", "10, 20, 30 og 40 dager")]
    public void Given_a_long_number_when_it_is_masked_then_it_is_gone_and_short_ones_stay(string text, string masked) =>
        Assert.Equal(masked, PersonalData.Mask(text, PersonalDataKinds.LongNumber).Text);

    [Theory]
    [InlineData("skriv til (kari@example.no).", "skriv til ([…]).")]
    [InlineData("se https://example.no/kari?x=1, eller www.example.no", "se […], eller […]")]
    [InlineData("facebook.com/kari og @kari", "[…] og […]")]
    [InlineData("og/eller f.eks. @ kl. 14.05", "og/eller f.eks. @ kl. 14.05")]
    public void Given_an_address_when_it_is_masked_then_it_is_gone(string text, string masked) =>
        Assert.Equal(masked, PersonalData.Mask(text, PersonalDataKinds.Address).Text);

    [Theory]
    [InlineData("Kan jeg dele et bilde av Kari Xnavn på Facebook?", "Kan jeg dele et bilde av […] på Facebook?")]
    [InlineData("Kari la ut kari sitt bilde, og Olas hund", "[…] la ut […] sitt bilde, og […] hund")]
    [InlineData("Xnavn kommenterte hos oss", "[…] kommenterte hos oss")]
    [InlineData("hva gjør vi når Xnavn klager?", "hva gjør vi når […] klager?")]
    [InlineData("Anne-Lise Xnavn-Ynavn spør", "[…] spør")]
    [InlineData("Can I post a picture that I took of Ola's dog?", "Can I post a picture that I took of […] dog?")]
    [InlineData("Parkering og IKT på jobben. Hvordan er det på Instagram?", "Parkering og IKT på jobben. Hvordan er det på Instagram?")]
    [InlineData("vi gror, tor tordner og live live", "vi gror, tor tordner og live live")]
    public void Given_a_name_when_it_is_masked_then_it_is_gone_and_ordinary_words_stay(string text, string masked) =>
        Assert.Equal(masked, PersonalData.Mask(text, PersonalDataKinds.Name).Text);

    [Fact]
    public void Given_all_kinds_at_once_when_they_are_masked_then_all_are_told()
    {
        var result = PersonalData.Mask(Filled("Kari, NIN1, 99887766, kari@example.no"));
        Assert.Equal("[…], […], […], […]", result.Text);
        Assert.Equal(PersonalDataKinds.All, result.Found);
    }

    [Theory]
    [InlineData("٠")]
    [InlineData("1 ")]
    [InlineData("A")]
    [InlineData("a@")]
    [InlineData("\ud83d")]
    [InlineData("-")]
    public void Given_any_text_without_end_when_it_is_masked_then_it_is_read_to_its_end(string piece) =>
        Assert.NotNull(PersonalData.Mask(string.Concat(Enumerable.Repeat(piece, 10_000))).Text);

    private static string Filled(string text) => text
        .Replace("NIN1A", "018190", StringComparison.Ordinal)
        .Replace("NIN1B", "90013", StringComparison.Ordinal)
        .Replace("NIN1", "01819090013", StringComparison.Ordinal)
        .Replace("DNR", "41819090007", StringComparison.Ordinal);
}
