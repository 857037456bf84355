using System.Text;
using NetVips;
using Sipoko.Catalog.Pictures;
using Sipoko.Web.Files;

namespace Sipoko.Catalog.Tests.Pictures;

public sealed class ProductPicturesTests
{
    private readonly Shelf files = new();

    [Fact]
    public async Task A_photo_is_drawn_in_four_widths_and_two_formats_without_the_place_it_was_taken()
    {
        var drawn = await Drawing(Photo(1600, 1200));

        drawn.Fault.ShouldBeNull();
        drawn.Path!.ShouldMatch("^/images/produits/[0-9a-f]{24}-960\\.jpg$");
        var names = ProductPictures.Sources(drawn.Path!, "webp")!.Split(", ").Concat(ProductPictures.Sources(drawn.Path!, "jpg")!.Split(", ")).Select(source => source.Split(' ')[0].Split('/')[^1]).ToArray();
        names.Length.ShouldBe(8);
        foreach (var name in names)
        {
            var kept = (await new ProductPictures(files).Find(name, default))!;
            using var image = Image.NewFromBuffer(kept.Content);
            image.Width.ShouldBe(int.Parse(name.Split('-', '.')[1], System.Globalization.CultureInfo.InvariantCulture));
            image.GetFields().ShouldNotContain(field => field.StartsWith("exif-", StringComparison.Ordinal));
            Encoding.Latin1.GetString(kept.Content).ShouldNotContain("GPS secret");
        }
    }

    [Fact]
    public async Task The_same_photo_has_the_same_address() => (await Drawing(Photo(900, 900))).ShouldBe(await Drawing(Photo(900, 900)));

    [Fact]
    public async Task A_photo_is_large_enough()
    {
        (await Drawing(Photo(799, 600))).Fault!.ShouldContain("799 pixels");
        (await Drawing(Photo(800, 20))).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_picture_is_not_drawn()
    {
        var photo = Photo(1000, 1000);
        foreach (var content in new[] { [], Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), Encoding.UTF8.GetBytes("%PDF-1.7"), photo[..64] })
        {
            (await Drawing(content)).Path.ShouldBeNull();
        }

        (await new ProductPictures(files).Draw(new(Guid.CreateVersion7()), default)).Path.ShouldBeNull("nothing was uploaded");
    }

    [Theory]
    [InlineData("../secret.jpg")]
    [InlineData("0a1b2c3d4e5f0a1b2c3d4e5f-641.jpg")]
    [InlineData("0a1b2c3d4e5f0a1b2c3d4e5f-640.svg")]
    [InlineData("0A1B2C3D4E5F0A1B2C3D4E5F-640.jpg")]
    public async Task Other_names_are_not_looked_for(string name) => (await new ProductPictures(files).Find(name, default)).ShouldBeNull();

    [Fact]
    public void A_drawing_has_one_size() => ProductPictures.Sources("/images/demo/bol.svg", "webp").ShouldBeNull();

    private static byte[] Photo(int width, int height)
    {
        using var image = (Image.Black(width, height, bands: 3) + new double[] { 90, 120, 60 }).Cast(Enums.BandFormat.Uchar);
        using var located = image.Mutate(change =>
        {
            change.Set(GValue.GStrType, "exif-ifd0-Artist", "GPS secret");
            change.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "48/1 51/1 24/1");
        });
        return located.JpegsaveBuffer(keep: Enums.ForeignKeep.All);
    }

    private async Task<DrawnPicture> Drawing(byte[] content)
    {
        var file = new NewFile(FileId.New(), "photo.jpg", "image/jpeg", content, SealedFor: null);
        await files.Keep(file, default);
        return await new ProductPictures(files).Draw(file.Id, default);
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
