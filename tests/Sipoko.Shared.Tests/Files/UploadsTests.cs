using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NetVips;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;

namespace Sipoko.Shared.Tests.Files;

public sealed class UploadsTests : IDisposable
{
    private static readonly FileRules Two = new(2, TakesPdf: true);
    private static readonly byte[] Pdf = "%PDF-1.4\n%%EOF"u8.ToArray();

    private readonly Shelf files = new();
    private readonly UploadAllowance allowance = new(new HttpContextAccessor());
    private readonly Uploads uploads;

    public UploadsTests() => uploads = new(files, allowance, new EphemeralDataProtectionProvider());

    public void Dispose() => allowance.Dispose();

    [Fact]
    public async Task A_picture_is_drawn_anew_and_a_pdf_kept_as_it_is()
    {
        var fields = await Sent([], ("photo.png", Photo()), ("facture.pdf", Pdf));
        var taken = await uploads.Take(fields, "pieces", Two, seal: null, default);

        taken.Select(file => (file.Name, file.MediaType)).ShouldBe([("photo.jpg", "image/jpeg"), ("facture.pdf", "application/pdf")]);
        Encoding.Latin1.GetString((await files.Find(taken[0].Id, default))!.Content).ShouldNotContain("GPS secret");
        (await files.Find(taken[1].Id, default))!.Content.ShouldBe(Pdf);
    }

    [Fact]
    public async Task A_form_that_is_sent_again_has_lost_nothing_and_may_take_one_out()
    {
        var taken = await uploads.Take(await Sent([], ("a.pdf", Pdf), ("b.pdf", Pdf)), "pieces", Two, seal: null, default);
        var tokens = taken.Select(file => file.Token).ToArray();

        (await uploads.Take(await Sent(Kept(tokens)), "pieces", Two, seal: null, default)).ShouldBe(taken);
        (await uploads.Take(await Sent([.. Kept(tokens), ("pieces-retire", tokens[0])]), "pieces", Two, seal: null, default)).Single().Name.ShouldBe("b.pdf");
    }

    [Fact]
    public async Task What_a_form_says_to_have_kept_counts_once_and_no_more_than_the_field_takes()
    {
        var one = (await uploads.Take(await Sent([], ("a.pdf", Pdf)), "pieces", Two, seal: null, default)).Single();
        var others = await uploads.Take(await Sent([], ("b.pdf", Pdf), ("c.pdf", Pdf)), "pieces", Two, seal: null, default);

        (await uploads.Take(await Sent(Kept(one.Token, one.Token, one.Token)), "pieces", Two, seal: null, default)).ShouldBe([one]);
        (await uploads.Take(await Sent(Kept([one.Token, .. others.Select(file => file.Token)])), "pieces", Two, seal: null, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_takes_up_a_file_by_a_word_of_their_own() =>
        (await uploads.Take(await Sent(Kept("CfDJ8forged", Guid.CreateVersion7().ToString("N"))), "pieces", Two, seal: null, default)).ShouldBeEmpty();

    [Fact]
    public async Task Each_fault_is_told_on_the_field()
    {
        var many = await Sent([], ("a.pdf", Pdf), ("b.pdf", Pdf), ("c.pdf", Pdf));
        await uploads.Take(many, "pieces", Two, seal: null, default);
        many.ErrorOf("pieces").ShouldBe("Trop de fichiers\u00A0: 2 au plus.");

        foreach (var (name, content, said) in new[]
        {
            ("vide.png", Array.Empty<byte>(), "vide"), ("page.html", "<script>alert(1)</script>"u8.ToArray(), "type accepté"), ("programme.pdf", "%PDF-1.4 /JavaScript"u8.ToArray(), "programme"),
            ("coupee.png", Photo()[..40], "abîmée"),
        })
        {
            var fields = await Sent([], (name, content));
            (await uploads.Take(fields, "pieces", Two, seal: null, default)).ShouldBeEmpty();
            fields.ErrorOf("pieces")!.ShouldContain(said);
        }

        var noPdf = await Sent([], ("a.pdf", Pdf));
        await uploads.Take(noPdf, "pieces", Two with { TakesPdf = false }, seal: null, default);
        noPdf.ErrorOf("pieces")!.ShouldContain("PDF ne convient pas");
    }

    [Fact]
    public async Task The_newer_file_replaces_the_only_one()
    {
        var first = (await uploads.Take(await Sent([], ("a.pdf", Pdf)), "pieces", FileRules.OneDocument, seal: null, default)).Single();
        (await uploads.Take(await Sent(Kept(first.Token), ("b.pdf", Pdf)), "pieces", FileRules.OneDocument, seal: null, default)).Single().Name.ShouldBe("b.pdf");
    }

    [Theory]
    [InlineData("../../etc/passwd.png", "passwd.jpg")]
    [InlineData("C:\\photos\\mon chat\u0000.png", "mon chat.jpg")]
    [InlineData("<b>.png", "b.jpg")]
    [InlineData("", "fichier.jpg")]
    public void A_name_holds_nothing_that_a_header_takes_amiss(string given, string kept) => FileCheck.NameOf(given, "image/jpeg").ShouldBe(kept);

    private static (string, string)[] Kept(params string[] tokens) => [.. tokens.Select(token => ("pieces-garde", token))];

    private static async Task<FormFields> Sent((string Name, string Value)[] fields, params (string Name, byte[] Content)[] sent)
    {
        var list = new FormFileCollection();
        list.AddRange(sent.Select(file => new FormFile(new MemoryStream(file.Content), 0, file.Content.Length, "pieces", file.Name)));
        var request = new DefaultHttpContext().Request;
        request.ContentType = "multipart/form-data; boundary=x";
        request.Form = new FormCollection(fields.GroupBy(field => field.Name).ToDictionary(field => field.Key, field => new StringValues([.. field.Select(one => one.Value)])), list);
        return await FormFields.Read(request);
    }

    private static byte[] Photo()
    {
        using var image = (Image.Black(40, 30, bands: 3) + new double[] { 90, 120, 60 }).Cast(Enums.BandFormat.Uchar);
        using var located = image.Mutate(change => change.Set(GValue.GStrType, "exif-ifd0-Artist", "GPS secret"));
        return located.PngsaveBuffer(keep: Enums.ForeignKeep.All);
    }

    private sealed class Shelf : IFileStore
    {
        private readonly Dictionary<FileId, KeptFile> kept = [];

        public Task Keep(NewFile file, CancellationToken cancellation)
        {
            kept.TryAdd(file.Id, new(file.Id, file.Name, file.MediaType, file.Content, DateTimeOffset.UnixEpoch));
            return Task.CompletedTask;
        }

        public Task<KeptFile?> Find(FileId id, CancellationToken cancellation) => Task.FromResult(kept.GetValueOrDefault(id));
    }
}
