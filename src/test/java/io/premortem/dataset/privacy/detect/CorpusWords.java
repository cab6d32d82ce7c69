package io.premortem.dataset.privacy.detect;

import java.util.Random;

/** Words of a made-up business in English and Chinese, for {@link LabelledCorpus}. */
record CorpusWords(Random random) {

  private static final String[] GIVEN =
      ("Alice Bob Carol David Erin Frank Grace Heidi Ivan Judith Karl Laura Mallory Nina Oscar Peggy"
              + " Quentin Rupert Sybil Trent Ursula Victor Wendy Xenia Yvonne Zara Aoife Bjarne"
              + " Chinwe Dagny Eskil Fiona Gunnar Hamish Imogen Jarvis Kwame Lorcan Mireille Nadia"
              + " Otto Priya Rosalind Siobhan Thaddeus Umberto Vikram Wanjiru Yasmin Zbigniew José"
              + " François Zoë Ming Wei Sanjay Ayesha Mohammed Kenji Olga")
          .split(" ");
  private static final String[] FAMILY =
      ("Smith Jones Baker Okonkwo Müller García Rossi Silva Novak Kowalski Ivanova Tanaka Nguyen Kim"
              + " Patel Singh Haddad Cohen Andersson Nielsen O'Brien MacLeod Fitzgerald Underwood"
              + " Ashworth Pemberton Lindqvist Abernathy Castellanos Drummond Eastwood Featherstone"
              + " Galloway Hargreaves Ibáñez Jaworski Kaczmarek Lamarr Montague Nakamura Oyelaran"
              + " Pritchard Quigley Rasmussen Sutherland Thorne Villanueva Whitaker Yamada Zielinski"
              + " Johnson Lee Brown Wilson Martin Dubois Schmidt Weber Li Zhang")
          .split(" ");
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾韦付邹孟熊秦邱江尹薛闫段侯龙史陶黎贺顾毛郝龚邵万覃";
  private static final String CHARACTERS =
      "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彬鹏浩凯健俊雪婷宇欣怡梓涵轩然思雨晨佳琪诗语桐雅晴梦瑶嘉文博泽睿皓"
          + "辰煜昊一心悦可馨建志海峰云波斌辉亮新春德福生荣兴庆忠永良成学才胜利民竑崟旻沅筠翊堃赟珂昕妤澍骁";

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  private String words(String all) {
    return pick(all.split(" "));
  }

  private String character(String of) {
    return of.substring(0, 1).isEmpty()
        ? ""
        : String.valueOf(of.charAt(random.nextInt(of.length())));
  }

  String given() {
    return pick(GIVEN);
  }

  String name() {
    return switch (random.nextInt(6)) {
      case 0 -> pick(GIVEN) + " " + (char) ('A' + random.nextInt(26)) + ". " + pick(FAMILY);
      case 1 -> pick(GIVEN) + " " + pick(FAMILY) + "-" + pick(FAMILY);
      default -> pick(GIVEN) + " " + pick(FAMILY);
    };
  }

  String surnameFirst() {
    return pick(FAMILY) + ", " + pick(GIVEN);
  }

  String chineseName() {
    if (random.nextInt(40) == 0) {
      return pick("欧阳", "司马", "上官", "诸葛") + character(CHARACTERS);
    }
    return character(SURNAMES)
        + character(CHARACTERS)
        + (random.nextInt(3) == 0 ? "" : character(CHARACTERS));
  }

  String email() {
    var user = pick(GIVEN).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "e");
    var tail =
        pick(
            "",
            "." + slug(),
            "_" + random.nextInt(99),
            "+shop",
            String.valueOf(random.nextInt(2000)));
    return user
        + tail
        + "@"
        + pick(
            "gmail.com",
            "qq.com",
            "163.com",
            "outlook.com",
            slug() + ".co.uk",
            slug() + ".io",
            "mail." + slug() + ".de",
            slug() + ".com.cn",
            slug() + "-" + slug() + ".org");
  }

  String noEmail() {
    return pick(
        slug() + "@localhost",
        slug() + "@" + slug(),
        "@" + slug(),
        slug() + "@" + version(3),
        slug() + " at " + slug() + " dot com",
        slug() + "@.com",
        slug() + "@2x.png",
        "3 @ 4.50",
        slug() + "@@" + slug() + ".com",
        slug() + ".com");
  }

  String slug() {
    return words(
        "north blue river copper maple orbit pixel summit cedar lumen harbor quartz nova delta fern");
  }

  String version(int parts) {
    var text = new StringBuilder(String.valueOf(1 + random.nextInt(12)));
    for (int i = 1; i < parts; i++) {
      text.append('.').append(random.nextInt(40));
    }
    return text.toString();
  }

  String identifier() {
    return pick("get", "update", "find")
        + pick("User", "Invoice", "Customer")
        + "By"
        + pick("External", "Internal")
        + pick("Reference", "Identifier")
        + "V"
        + random.nextInt(10)
        + pick("Async", "OrNull", "Batch");
  }

  String city() {
    return words(
        "Paris London Berlin Austin Madison Charlotte Sydney Florence Houston Jackson Lincoln Munich"
            + " Osaka Toronto Boston Denver Phoenix Dallas Lisbon Vienna Prague Warsaw Chicago Seattle"
            + " Orlando Savannah Adelaide Victoria Beijing Shanghai Shenzhen Chengdu Lyon Milan Turin");
  }

  String chineseCity() {
    return words(
        "北京 上海 广州 深圳 黄山 金华 江门 白银 高雄 温州 安阳 常州 成都 武汉 石家庄 马鞍山 景德镇 宁波 苏州"
            + " 徐州 兰州 桂林 常德 安康 杭州 南京 西安 重庆 天津 青岛 大连 厦门 许昌 汤阴 万州 孟州 项城 林芝 和田 汉中");
  }

  String product() {
    return words(
            "Galaxy Victoria Jordan Madison Oxford Aurora Kelly Diana Orion Polo Maxwell Chelsea")
        + " "
        + words("Sofa Lamp Retro Boots Shirt Mug Desk Backpack Sneaker Notebook Jacket Candle")
        + " "
        + random.nextInt(20);
  }

  String chineseProduct() {
    return words("高钙 黄金 白色 石榴 马克 方便 安全 温感 金属 牛皮 夏季 江南 蓝牙 万能 毛绒 华丽 严选 全棉")
        + words("牛奶 戒指 衬衫 果汁 杯 面 帽 水壶 书架 钱包 连衣裙 糕点 耳机 胶 玩具 窗帘 大米 毛巾");
  }

  String chineseTerm() {
    return words(
        "管理费 应收款 应付款 毛利 成本 金额 单价 包装费 温度 施工费 安装费 时间 方案 项目 任务 程序 文件 关键 房租 水电"
            + " 工资 奖金 全额 余额 商标 路费 车费 席位 向导 易耗品 党费 计划 平台 高速费 常规 解约金 白条");
  }

  String company() {
    return pick(FAMILY)
        + " "
        + words("Ltd Inc LLC GmbH Partners Holdings Brothers Group Bank")
        + pick("", ".", " & Co");
  }

  String chineseCompany() {
    return words("华为 王老吉 张裕 马应龙 李宁 周大福 老干妈 康师傅 金山 万科 安踏")
        + words("科技有限公司 集团 食品公司 药业 商贸有限公司 专卖店 旗舰店");
  }

  String post() {
    return words("Senior Junior Lead Chief Deputy")
        + " "
        + words("Engineer Analyst Designer Accountant Buyer Officer");
  }

  String sentence() {
    return "The "
        + words("order parcel invoice contract meeting refund")
        + " "
        + words("2024-05-17 4711 12.50 A-1009 978-3-16-148410-0 10:30")
        + " "
        + words("arrived was_late needs_review is_paid got_lost").replace('_', ' ')
        + pick(".", ", version 2.1.0.4.", " (ref 20240517001).", ", 1,250.00 EUR.", "");
  }

  String chineseSentence() {
    return words("客户 订单 合同 发票 快递 会议")
        + words("20240517001 编号4711 共12.50元 第3批 版本2.1.0.4 2024年5月17日")
        + words("已签收 延迟到货 需要复核 已付款 尚未处理")
        + pick("。", "，请跟进。", "", "！");
  }
}
