namespace Sipoko.Architecture.Tests;

public class FileTests
{
    private const int Most = 250;
    private const int Aim = 150;

    [Fact]
    public void No_file_is_longer_than_one_can_read()
    {
        var files = Sources.Files(".cs", ".sbn-html", ".sbn-txt", ".csproj").Select(file => (Path: Sources.PathOf(file), Lines: File.ReadLines(file.FullName).Count())).ToArray();
        var overAim = files.Where(file => file.Lines > Aim).OrderByDescending(file => file.Lines).Select(file => $"{file.Lines} {file.Path}");
        files.Where(file => file.Lines > Most).ShouldBeEmpty($"over {Aim} lines:\n{string.Join('\n', overAim)}");
    }

    [Fact]
    public void The_program_is_composition_only() => File.ReadLines(Path.Combine(Sources.Src.FullName, "Host", "Program.cs")).Count().ShouldBeLessThanOrEqualTo(100);
}
